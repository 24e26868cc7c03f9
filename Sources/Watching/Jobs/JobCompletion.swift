import InjectedTime
import ShellRuntime
import Synchronization

/// The end of a job, for any number of tasks to wait for.
final class JobCompletion: Sendable {
    private struct State {
        var value: RunOutcome?
        var waiting: [Promise<RunOutcome>] = []
    }

    private let time: any TimeSource
    private let state = Mutex(State())

    init(time: any TimeSource) {
        self.time = time
    }

    /// The outcome; nil while the job runs.
    var value: RunOutcome? { state.withLock { $0.value } }

    /// Resumes the waiting tasks in the order in which they began to wait.
    func complete(with value: RunOutcome) {
        let waiting = state.withLock { state in
            state.value = value
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.keep(value) }
    }

    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func wait() async throws -> RunOutcome {
        let end = Promise<RunOutcome>(time: time)
        let value = state.withLock { state in
            if state.value == nil { state.waiting.append(end) }
            return state.value
        }
        if let value { return value }
        defer { state.withLock { $0.waiting.removeAll { $0 === end } } }
        return try await end.value()
    }
}
