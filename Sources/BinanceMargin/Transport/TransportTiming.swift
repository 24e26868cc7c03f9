/// How long an exchange of request and answer took.
public struct TransportTiming: Hashable, Sendable {
    /// From sending to the response's head.
    public let firstByte: Duration

    /// From sending to the end of the body.
    public let total: Duration

    /// Whether a connection had to be made; nil where the transport has none.
    public let newConnection: Bool?

    /// Joins the parts.
    public init(firstByte: Duration, total: Duration, newConnection: Bool?) {
        self.firstByte = firstByte
        self.total = total
        self.newConnection = newConnection
    }
}
