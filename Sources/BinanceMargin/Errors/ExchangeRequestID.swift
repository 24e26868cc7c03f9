/// An identifier that a response's header gave the request.
public struct ExchangeRequestID: Hashable, Sendable {
    /// The header's name in lower case, such as `x-mbx-uuid`.
    public let header: String

    /// The identifier.
    public let value: String
}
