package import HTTPTypes
package import BinanceMargin
package import InjectedTime

/// A transport on trial: something that can put it in front of a peer that answers as told.
package protocol TransportSubject: Sendable {
    /// Runs `body` with a transport whose peer answers each request with what `peer` makes of it.
    func run(
        peer: @escaping @Sendable (PeerRequest) -> PeerReply,
        body: (any Transport, BaseURL, any TimeSource) async throws -> Void
    ) async throws
}

/// A request as the peer received it.
package struct PeerRequest: Sendable {
    /// Path and query.
    package let target: String

    /// The headers.
    package let headers: HTTPFields

    package init(target: String, headers: HTTPFields) {
        self.target = target
        self.headers = headers
    }
}

/// What the peer answers.
package struct PeerReply: Sendable {
    package let status: Int
    package let headers: HTTPFields
    package let body: [UInt8]

    package init(status: Int = 200, headers: HTTPFields = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
