import Synchronization
import InjectedTime

/// Hands events from several tasks to one, each when the one before was dealt with.
///
/// Whoever waits here has given up its activity on the time source; who wakes it begins one on its behalf, so that a
/// virtual clock never jumps between the two.
final class EventRelay<Event: Sendable>: Sendable {
    private struct Sender {
        let event: Event
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var waiting: [Sender] = []
        var receiver: CheckedContinuation<Event?, Never>?
        /// The sender whose event is being dealt with.
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

    /// Makes a relay for `senders` tasks, each of which calls ``finish()`` at its end.
    init(senders: Int, time: any TimeSource) {
        self.time = time
        state = Mutex(State(openSenders: senders))
    }

    // MARK: Senders

    /// Hands `event` over and waits until it was dealt with.
    ///
    /// - Returns: false where nobody listens any more.
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

    /// Says that one sender is done.
    func finish() {
        let receiver = state.withLock { state in
            state.openSenders -= 1
            return state.openSenders == 0 ? state.receiver.take() : nil
        }
        if let receiver { wake(receiver, with: nil) }
    }

    // MARK: The receiver

    /// The next event; asking for it says that the one before was dealt with.
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

    /// Lets every sender go; what they send from now on nobody hears.
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
