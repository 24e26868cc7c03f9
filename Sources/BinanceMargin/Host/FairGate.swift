import InjectedTime
import Synchronization

/// Lets one task through at a time, or as many as it has places, in the order of arrival.
///
/// A waiting task ends its activity on the time source and begins it again before it continues: a virtual clock neither
/// stops for waiting tasks nor jumps before the next task runs.
final class FairGate: Sendable {
    private struct State {
        var free: Int
        var waiters: [Promise<Void>] = []
    }

    private let time: any TimeSource
    private let state: Mutex<State>

    init(time: any TimeSource, places: Int = 1) {
        self.time = time
        state = Mutex(State(free: max(1, places)))
    }

    /// Waits for a place and runs `body` in it.
    ///
    /// - Throws: an error of category ``ErrorCategory/cancelled`` if the task is cancelled while it waits.
    func pass<Result>(_ body: () async throws(ExchangeError) -> Result) async throws(ExchangeError) -> Result {
        do {
            try await enter()
        } catch {
            throw ExchangeError(.cancelled, .cancelled)
        }
        defer { leave() }
        return try await body()
    }

    /// Waits for a place, which the task has until ``leave()``.
    ///
    /// - Throws: `CancellationError` if the task is cancelled while it waits; it then has no place.
    func enter() async throws {
        try Task.checkCancellation()
        let turn: Promise<Void>? = state.withLock { state in
            guard state.free == 0 else {
                state.free -= 1
                return nil
            }
            let turn = Promise<Void>(time: time)
            state.waiters.append(turn)
            return turn
        }
        guard let turn else { return }
        do {
            try await turn.value()
        } catch {
            state.withLock { $0.waiters.removeAll { $0 === turn } }
            throw error
        }
    }

    func leave() {
        // A waiter that was cancelled meanwhile refuses its turn.
        while let next = nextWaiter(), !next.keep(()) {}
    }

    /// The waiter whose turn it is; with none the place is free.
    private func nextWaiter() -> Promise<Void>? {
        state.withLock { state in
            guard !state.waiters.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiters.removeFirst()
        }
    }
}
