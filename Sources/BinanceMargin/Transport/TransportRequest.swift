public import HTTPTypes
public import InjectedTime

/// A GET request, ready to go.
///
/// It has no method and no body: there is nothing else it could be.
public struct TransportRequest: Sendable {
    /// Where to.
    public let baseURL: BaseURL

    /// Path and query, encoded and signed; sent unchanged.
    public let target: String

    /// Headers beyond `Host`, the API key among them.
    public let headers: HTTPFields

    /// When to give up, on the clock of the `TimeSource` that client and transport share.
    public let deadline: MonotonicInstant

    /// Joins the parts.
    public init(baseURL: BaseURL, target: String, headers: HTTPFields, deadline: MonotonicInstant) {
        self.baseURL = baseURL
        self.target = target
        self.headers = headers
        self.deadline = deadline
    }
}

extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Host and target with the signature left out; no headers.
    public var description: String { "GET \(baseURL)\(RequestSummary.redactedTarget(target))" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
