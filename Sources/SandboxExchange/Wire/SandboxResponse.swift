/// One answer of the exchange, with the way it is to be delivered.
package struct SandboxResponse: Sendable {
    /// How the transport hands a response over.
    ///
    /// Everything but `normal` comes from a drill.
    package enum Delivery: Hashable, Sendable {
        /// At once and whole.
        case normal
        /// Whole, but only after this time.
        case delayed(Duration)
        /// Never: the connection stays open and silent until the client gives up.
        case hang
        /// Not at all: the connection is reset.
        case reset
        /// The head and this many bytes of the body, then the connection ends. The head announces the whole length.
        case truncated(after: Int)
    }

    /// The HTTP status.
    package var status: Int

    /// The header fields; the transport adds `Content-Length`.
    package var headers: [(name: String, value: String)]

    /// The body's bytes.
    package var body: [UInt8]

    /// How the transport delivers this response.
    package var delivery: Delivery

    /// Makes a response.
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
