import InjectedTime
import Synchronization

/// Lets one task through at a time, in the order of arrival.
///
/// A waiting task ends its activity on the time source and begins it again before it continues: a virtual clock neither
/// stops for waiting tasks nor jumps before the next task runs.
final class FairGate: Sendable {
    private struct State {
        var isHeld = false
        var waiters: [Promise<Void>] = []
    }

    private let time: any TimeSource
    private let state = Mutex(State())

    init(time: any TimeSource) {
        self.time = time
    }

    /// Waits for the gate and runs `body` while no other task passes.
    ///
    /// - Throws: an error of category ``ErrorCategory/cancelled`` if the task is cancelled while it waits.
    func pass<Result>(_ body: () async throws(ExchangeError) -> Result) async throws(ExchangeError) -> Result {
        do {
            try await acquire()
        } catch {
            throw ExchangeError(.cancelled, .cancelled)
        }
        defer { release() }
        return try await body()
    }

    private func acquire() async throws {
        try Task.checkCancellation()
        let turn: Promise<Void>? = state.withLock { state in
            guard state.isHeld else {
                state.isHeld = true
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

    private func release() {
        // A waiter that was cancelled meanwhile refuses its turn.
        while let next = nextWaiter(), !next.keep(()) {}
    }

    /// The waiter whose turn it is; with none the gate is free.
    private func nextWaiter() -> Promise<Void>? {
        state.withLock { state in
            guard !state.waiters.isEmpty else {
                state.isHeld = false
                return nil
            }
            return state.waiters.removeFirst()
        }
    }
}
