import InjectedTime
import Synchronization

/// Lets one task through at a time, in the order of arrival.
///
/// A waiting task ends its activity on the time source and begins it again before it continues: a virtual clock neither
/// stops for waiting tasks nor jumps before the next task runs.
final class FairGate: Sendable {
    private struct Waiter {
        let ticket: UInt64
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var isHeld = false
        var nextTicket: UInt64 = 0
        var waiters: [Waiter] = []
        var cancelled: Set<UInt64> = []
    }

    private enum Entry {
        case admitted
        case queued
        case cancelled
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
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        defer { state.withLock { _ = $0.cancelled.remove(ticket) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter(Waiter(ticket: ticket, continuation: continuation))
            }
        } onCancel: {
            cancel(ticket)
        }
    }

    private func enter(_ waiter: Waiter) {
        let entry: Entry = state.withLock { state in
            if state.cancelled.contains(waiter.ticket) { return .cancelled }
            guard state.isHeld else {
                state.isHeld = true
                return .admitted
            }
            state.waiters.append(waiter)
            return .queued
        }
        switch entry {
        case .admitted: waiter.continuation.resume()
        case .cancelled: waiter.continuation.resume(throwing: CancellationError())
        case .queued: time.endActivity()
        }
    }

    private func release() {
        let next: Waiter? = state.withLock { state in
            guard !state.waiters.isEmpty else {
                state.isHeld = false
                return nil
            }
            return state.waiters.removeFirst()
        }
        guard let next else { return }
        // On behalf of the next task: a virtual clock could jump before it runs.
        time.beginActivity()
        next.continuation.resume()
    }

    private func cancel(_ ticket: UInt64) {
        let waiter: Waiter? = state.withLock { state in
            guard let place = state.waiters.firstIndex(where: { $0.ticket == ticket }) else {
                state.cancelled.insert(ticket)
                return nil
            }
            return state.waiters.remove(at: place)
        }
        guard let waiter else { return }
        time.beginActivity()
        waiter.continuation.resume(throwing: CancellationError())
    }
}
