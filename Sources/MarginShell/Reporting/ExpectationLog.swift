package import CommandLanguage
package import InjectedTime
package import ShellRuntime
import Synchronization

/// The result of every `expect` of a run, and every statement that failed otherwise, in order.
package final class ExpectationLog: Sendable {
    package struct Entry: Sendable {
        package let location: SourceLocation
        package let reason: String?
        package let failure: ShellFailure?
        /// The time since the entry before it, which includes the statements in between.
        package let duration: Duration

        package init(location: SourceLocation, reason: String?, failure: ShellFailure?, duration: Duration) {
            self.location = location
            self.reason = reason
            self.failure = failure
            self.duration = duration
        }
    }

    private struct State {
        var entries: [Entry] = []
        var newest: MonotonicInstant
    }

    private let time: any TimeSource
    /// When the run began, in milliseconds since 1970.
    let startMilliseconds: Int64
    private let state: Mutex<State>

    /// Makes an empty log that begins now.
    package init(time: any TimeSource) {
        self.time = time
        startMilliseconds = time.wallMilliseconds
        state = Mutex(State(newest: time.now))
    }

    package var entries: [Entry] { state.withLock { $0.entries } }

    package func add(_ report: ExpectationReport) {
        add(report.location, reason: report.reason, failure: report.failure)
    }

    /// Adds a failed statement; a failed `expect` was added before.
    package func add(_ failure: ShellFailure, at location: SourceLocation) {
        guard failure.category != .expectation else { return }
        add(location, reason: nil, failure: failure)
    }

    private func add(_ location: SourceLocation, reason: String?, failure: ShellFailure?) {
        let now = time.now
        state.withLock { state in
            let duration = state.newest.duration(to: now)
            state.entries.append(Entry(location: location, reason: reason, failure: failure, duration: duration))
            state.newest = now
        }
    }
}
