/// Where the layers of a client tell what they do.
struct EventSink: Sendable {
    let receiver: (@Sendable (ClientEvent) -> Void)?

    func send(_ event: @autoclosure () -> ClientEvent) {
        receiver?(event())
    }
}
