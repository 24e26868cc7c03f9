import Synchronization
import InjectedTime

/// Passes events from several tasks to one receiver, each after the receiver has handled the one before.
///
/// A task that waits here has ended its activity on the time source, and the task that resumes it begins one for it, so
/// that a virtual clock cannot jump in between.
final class EventRelay<Event: Sendable>: Sendable {
    private struct Sender {
        let event: Event
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var waiting: [Sender] = []
        var receiver: CheckedContinuation<Event?, Never>?
        /// The sender whose event is being handled.
        var current: CheckedContinuation<Bool, Never>?
        var openSenders: Int
        var isClosed = false
        var isCancelled = false
    }

    private enum Admission {
        case closed
        case queued
        case received(CheckedContinuation<Event?, Never>)
    }

    private let time: any TimeSource
    private let state: Mutex<State>

    /// - Parameter senders: the number of sending tasks; each calls ``finish()`` at its end.
    init(senders: Int, time: any TimeSource) {
        self.time = time
        state = Mutex(State(openSenders: senders))
    }

    // MARK: Senders

    /// Passes `event` on and waits until it was handled.
    ///
    /// - Returns: false if there is no receiver any more.
    func send(_ event: Event) async -> Bool {
        await withCheckedContinuation { continuation in
            switch admit(Sender(event: event, continuation: continuation)) {
            case .closed: continuation.resume(returning: false)
            case .queued: time.endActivity()
            case .received(let receiver):
                wake(receiver, with: event)
                time.endActivity()
            }
        }
    }

    /// Call when a sender is done.
    func finish() {
        let receiver = state.withLock { state in
            state.openSenders -= 1
            return state.openSenders == 0 ? state.receiver.take() : nil
        }
        if let receiver { wake(receiver, with: nil) }
    }

    // MARK: The receiver

    /// The next event. This call also reports that the one before was handled.
    ///
    /// - Returns: nil when every sender is done.
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func next() async throws -> Event? {
        release(state.withLock { $0.current.take() }, goesOn: true)
        try Task.checkCancellation()
        let event = await withTaskCancellationHandler {
            await withCheckedContinuation { wait($0) }
        } onCancel: {
            let receiver = state.withLock { state in
                state.isCancelled = true
                return state.receiver.take()
            }
            if let receiver { wake(receiver, with: nil) }
        }
        try Task.checkCancellation()
        return event
    }

    /// Resumes every sender; events that are sent from now on are dropped.
    func close() {
        let senders = state.withLock { state in
            state.isClosed = true
            defer {
                state.waiting = []
                state.current = nil
            }
            return state.waiting.map(\.continuation) + [state.current].compactMap(\.self)
        }
        for sender in senders { release(sender, goesOn: false) }
    }

    private func admit(_ sender: Sender) -> Admission {
        state.withLock { state in
            guard !state.isClosed else { return .closed }
            guard let receiver = state.receiver.take() else {
                state.waiting.append(sender)
                return .queued
            }
            state.current = sender.continuation
            return .received(receiver)
        }
    }

    private func wait(_ continuation: CheckedContinuation<Event?, Never>) {
        let event: Event?? = state.withLock { state in
            if !state.waiting.isEmpty {
                let sender = state.waiting.removeFirst()
                state.current = sender.continuation
                return .some(sender.event)
            }
            if state.openSenders == 0 || state.isCancelled { return .some(nil) }
            state.receiver = continuation
            return .none
        }
        switch event {
        case .some(let event): continuation.resume(returning: event)
        case .none: time.endActivity()
        }
    }

    private func wake(_ receiver: CheckedContinuation<Event?, Never>, with event: Event?) {
        time.beginActivity()
        receiver.resume(returning: event)
    }

    private func release(_ sender: CheckedContinuation<Bool, Never>?, goesOn: Bool) {
        guard let sender else { return }
        time.beginActivity()
        sender.resume(returning: goesOn)
    }
}
