package import BinanceMargin
package import HTTPTypes
package import InjectedTime

/// The rules of every transport; ``TransportConformance`` has a check for each.
package enum ConformanceRule: String, Hashable, Sendable, CaseIterable {
    /// The target arrives byte for byte as given.
    case sendsTargetUnchanged
    /// The headers given arrive.
    case sendsHeaders
    /// A response with a refusal's status is returned, not thrown.
    case returnsAnyStatus
    /// A redirect is returned, not followed.
    case followsNoRedirect
    /// The body arrives unchanged, also if it is not text.
    case keepsBodyBytes
    /// A header is found by its name in any letter case.
    case findsHeadersInAnyCase
    /// The first byte arrives before the end.
    case timesInOrder
    /// Concurrent requests get their own responses.
    case keepsConcurrentResponsesApart
    /// A request is sent once, also if it fails.
    case sendsOnce
    /// A deadline that has passed ends the request with a timeout.
    case keepsDeadline
    /// A cancelled task's request fails as cancelled.
    case endsOnCancellation
}

package struct ConformanceViolation: Error, Hashable, Sendable {
    package let rule: ConformanceRule

    /// What was observed instead.
    package let detail: String
}

/// Connects a transport under test to a peer with given responses.
package protocol TransportSubject: Sendable {
    /// Runs `body` with a transport whose peer responds to each request with the result of `peer`.
    func run(
        peer: @escaping @Sendable (PeerRequest) -> PeerReply,
        body: (any Transport, BaseURL, any TimeSource) async throws -> Void
    ) async throws
}

package struct PeerRequest: Sendable {
    /// Path and query.
    package let target: String

    package let headers: HTTPFields

    package init(target: String, headers: HTTPFields) {
        self.target = target
        self.headers = headers
    }
}

/// The peer's response.
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
