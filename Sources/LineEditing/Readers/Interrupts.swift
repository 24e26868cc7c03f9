internal import CEditline

/// A Ctrl-C that arrived while a command runs.
package enum Interrupt: Equatable, Sendable {
    /// The first one, or more than two seconds after the previous one.
    case first
    /// Within two seconds of the previous one.
    case repeated
}

/// What to do after a Ctrl-C.
package enum InterruptDecision: Equatable, Sendable {
    /// The command was cancelled; wait for it to end.
    case keepWaiting
    /// Stop waiting although the command may still run.
    case abandon
}

/// Distinguishes a second Ctrl-C in a row from a single one.
struct InterruptCounter {
    private static let window = Duration.seconds(2)

    private var last: Duration?

    /// Counts a Ctrl-C at `time` of a monotonic clock.
    mutating func press(at time: Duration) -> Interrupt {
        defer { last = time }
        guard let last, time - last <= Self.window else { return .first }
        return .repeated
    }
}

/// SIGTERM, SIGHUP and SIGQUIT while a command runs: the command is cancelled first, as by Ctrl-C, so that it can clean
/// up. A second signal, or one second, ends the process even if the command still runs.
package enum EndingSignals {
    /// Runs `body`; a signal that arrives meanwhile ends the process afterwards.
    package static func held<Value>(_ body: () -> Value) -> Value {
        ced_endings_hold(true)
        let value = body()
        ced_endings_hold(false)
        return value
    }

    package static var isWaiting: Bool { ced_ending_is_held() }
}

extension InterruptCounter {
    /// The time of a monotonic clock.
    static var now: Duration {
        let clock = ContinuousClock()
        return clock.systemEpoch.duration(to: clock.now)
    }
}
