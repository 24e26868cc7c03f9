import CommandLanguage
import ShellRuntime
import Synchronization
package import InjectedTime

/// Every `expect` of a run and how it came out, and every statement that failed otherwise, in order.
package final class ExpectationLog: Sendable {
    /// One of them.
    struct Entry: Sendable {
        let location: SourceLocation
        let reason: String?
        let failure: ShellFailure?
        /// From the entry before it to this one: what the statements in between took.
        let duration: Duration
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

    var entries: [Entry] { state.withLock { $0.entries } }

    func add(_ report: ExpectationReport) {
        add(report.location, reason: report.reason, failure: report.failure)
    }

    /// Takes in a statement that failed; an `expect` was told of before.
    func add(_ failure: ShellFailure, at location: SourceLocation) {
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
