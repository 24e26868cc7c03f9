import ShellRuntime
import Synchronization
import InjectedTime

/// The end of a job, for any number of waiting tasks.
///
/// A waiting task has ended its activity on the time source; ``complete(with:)`` begins one for it.
final class JobCompletion: Sendable {
    private struct State {
        var value: RunOutcome?
        var nextTicket = 0
        var waiting: [Int: CheckedContinuation<RunOutcome?, Never>] = [:]
        var cancelled: Set<Int> = []
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
            defer { state.waiting = [:] }
            return state.waiting.sorted { $0.key < $1.key }.map(\.value)
        }
        for continuation in waiting { wake(continuation, with: value) }
    }

    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func wait() async throws -> RunOutcome {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        let value = await withTaskCancellationHandler {
            await withCheckedContinuation { enter($0, ticket) }
        } onCancel: {
            let continuation = state.withLock { state in
                state.cancelled.insert(ticket)
                return state.waiting.removeValue(forKey: ticket)
            }
            if let continuation { wake(continuation, with: nil) }
        }
        state.withLock { _ = $0.cancelled.remove(ticket) }
        guard let value else { throw CancellationError() }
        return value
    }

    private func enter(_ continuation: CheckedContinuation<RunOutcome?, Never>, _ ticket: Int) {
        let (isOver, value) = state.withLock { state -> (Bool, RunOutcome?) in
            if let value = state.value { return (true, value) }
            if state.cancelled.contains(ticket) { return (true, nil) }
            state.waiting[ticket] = continuation
            return (false, nil)
        }
        if isOver { continuation.resume(returning: value) } else { time.endActivity() }
    }

    private func wake(_ continuation: CheckedContinuation<RunOutcome?, Never>, with value: RunOutcome?) {
        time.beginActivity()
        continuation.resume(returning: value)
    }
}
