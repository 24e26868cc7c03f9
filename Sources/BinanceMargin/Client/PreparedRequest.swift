public import RequestSigning

/// The exact request that would be sent, in parts.
public struct PreparedRequest: Sendable {
    /// The exchange's URL.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// Every parameter in the order sent, with its origin; a signature is the last one.
    public let parameters: [QueryParameter]

    /// The encoded query without the signature: the string that is signed.
    public let payload: String

    /// Path and query as sent, signature included.
    public let target: String

    /// The API key that is sent; nil if none is.
    public let apiKey: APIKey?

    /// The algorithm of the signature; nil if the request is not signed.
    public let signatureKind: SigningKey.Kind?

    /// What the endpoint requires. The request lacks what the client does not have.
    public let security: EndpointSecurity

    /// The expected weight.
    public let weight: RequestWeight

    /// The signature before percent-encoding; nil if the request is not signed.
    public var signature: String? { parameters.last { $0.origin == .signer }?.value }
}

extension PreparedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The request line without the signature.
    public var description: String { "GET \(baseURL)\(Redaction.withoutSignature(target))" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension PreparedRequest {
    init(_ draft: RequestDraft, credentials: Credentials?) {
        baseURL = draft.baseURL
        path = draft.path
        parameters = draft.parameters
        payload = draft.sealed?.payload ?? ""
        target = draft.sealed?.target ?? draft.path
        apiKey = draft.security == .none ? nil : credentials?.apiKey
        signatureKind = draft.security == .signed ? credentials?.signingKey?.kind : nil
        security = draft.security
        weight = draft.weight
    }
}
