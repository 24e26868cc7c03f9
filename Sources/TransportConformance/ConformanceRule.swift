/// What every transport promises; each rule has a check in ``TransportConformance``.
package enum ConformanceRule: String, Hashable, Sendable, CaseIterable {
    /// The target arrives byte for byte as given.
    case sendsTargetUnchanged
    /// The headers given arrive.
    case sendsHeaders
    /// A status of refusal is a response, not a failure.
    case responsesWithAnyStatus
    /// A redirect is handed back, not followed.
    case followsNoRedirect
    /// The body arrives byte for byte, be it text or not.
    case keepsBodyBytes
    /// A header is found by its name in any letter case.
    case findsHeadersInAnyCase
    /// The first byte comes no later than the last.
    case timesInOrder
    /// Concurrent requests get each its own answer.
    case keepsConcurrentResponsesApart
    /// A request is sent once, whatever comes of it.
    case sendsOnce
    /// A deadline that has passed ends the request with a timeout.
    case keepsDeadline
    /// A cancelled task's request fails as cancelled.
    case endsOnCancellation
}
