/// A response of the exchange, and how it is delivered.
package struct SandboxResponse: Sendable {
    /// How the transport delivers a response. All cases except `normal` come from a simulated fault.
    package enum Delivery: Hashable, Sendable {
        /// Immediately and completely.
        case normal
        /// Completely, after this time.
        case delayed(Duration)
        /// Never: the connection stays open until the client closes it.
        case hang
        /// Never: the connection is reset.
        case reset
        /// The head with the full content length and this many bytes of the body, then the connection is closed.
        case truncated(after: Int)
    }

    /// The HTTP status.
    package var status: Int

    /// The header fields; the transport adds `Content-Length`.
    package var headers: [(name: String, value: String)]

    /// The body.
    package var body: [UInt8]

    /// How the transport delivers this response.
    package var delivery: Delivery

    /// Creates a response.
    package init(
        status: Int,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        delivery: Delivery = .normal
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delivery = delivery
    }
}
