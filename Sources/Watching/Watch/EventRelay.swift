import InjectedTime
import Synchronization

/// Hands events from several tasks to one, each when the one before was dealt with.
final class EventRelay<Event: Sendable>: Sendable {
    private struct Sender {
        let event: Event
        /// Kept once the event was dealt with; false where the listener is gone.
        let isHeard: Promise<Bool>
    }

    private struct State {
        var waiting: [Sender] = []
        var receiver: Promise<Event?>?
        /// The sender whose event is being dealt with.
        var current: Promise<Bool>?
        var openSenders: Int
        var isClosed = false
    }

    private let time: any TimeSource
    private let state: Mutex<State>

    /// - Parameter senders: the number of sending tasks; each calls ``finish()`` at its end.
    init(senders: Int, time: any TimeSource) {
        self.time = time
        state = Mutex(State(openSenders: senders))
    }

    // MARK: Senders

    /// Hands `event` over and waits until it was dealt with, cancelled or not: the receiver closes the relay.
    ///
    /// - Returns: false if there is no receiver any more.
    func send(_ event: Event) async -> Bool {
        let sender = Sender(event: event, isHeard: Promise(time: time))
        let (isClosed, receiver) = state.withLock { admit(sender, in: &$0) }
        guard !isClosed else { return false }
        receiver?.keep(event)
        return (try? await sender.isHeard.value(onCancel: {})) ?? false
    }

    private func admit(_ sender: Sender, in state: inout State) -> (isClosed: Bool, receiver: Promise<Event?>?) {
        guard !state.isClosed else { return (true, nil) }
        guard let receiver = state.receiver.take() else {
            state.waiting.append(sender)
            return (false, nil)
        }
        state.current = sender.isHeard
        return (false, receiver)
    }

    /// Call when a sender is done.
    func finish() {
        let receiver = state.withLock { state in
            state.openSenders -= 1
            return state.openSenders == 0 ? state.receiver.take() : nil
        }
        receiver?.keep(nil)
    }

    // MARK: The receiver

    /// The next event. This call also reports that the one before was handled.
    ///
    /// - Returns: nil when every sender is done.
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func next() async throws -> Event? {
        state.withLock { $0.current.take() }?.keep(true)
        try Task.checkCancellation()
        let promise = Promise<Event?>(time: time)
        if let event = state.withLock({ takeEvent(from: &$0, orElse: promise) }) { return event }
        let event = try await promise.value {
            // A sender that took it meanwhile provides its event.
            self.state.withLock { $0.receiver.take() }?.cancel()
        }
        try Task.checkCancellation()
        return event
    }

    /// The event of the first sender that waits, nil in it when all are done; nothing where `promise` gets the next.
    private func takeEvent(from state: inout State, orElse promise: Promise<Event?>) -> Event?? {
        if !state.waiting.isEmpty {
            let sender = state.waiting.removeFirst()
            state.current = sender.isHeard
            return .some(sender.event)
        }
        if state.openSenders == 0 { return .some(nil) }
        state.receiver = promise
        return .none
    }

    /// Lets every sender go; what they send from now on is dropped.
    func close() {
        let senders = state.withLock { state in
            state.isClosed = true
            defer {
                state.waiting = []
                state.current = nil
            }
            return state.waiting.map(\.isHeard) + [state.current].compactMap(\.self)
        }
        for sender in senders { sender.keep(false) }
    }
}
