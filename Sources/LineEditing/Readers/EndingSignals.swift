internal import CEditline

/// SIGTERM, SIGHUP and SIGQUIT while a command runs: it is asked to end first, as Ctrl-C asks it, so that it takes away
/// what it made. A second one, or a second of time, ends the process whether it has ended or not.
package enum EndingSignals {
    /// Runs `body`; one of the signals that arrived meanwhile ends the process after it.
    package static func held<Value>(_ body: () -> Value) -> Value {
        ced_endings_hold(true)
        let value = body()
        ced_endings_hold(false)
        return value
    }

    /// Whether one arrived, and waits.
    package static var isWaiting: Bool { ced_ending_is_held() }
}
