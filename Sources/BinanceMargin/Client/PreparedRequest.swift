/// The exact request that would be sent, taken apart.
public struct PreparedRequest: Sendable {
    /// Where to.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// Every parameter in the order sent, with its origin; the signature, where there is one, last.
    public let parameters: [QueryParameter]

    /// The string to sign: the encoded query before the signature.
    public let payload: String

    /// Path and query as sent.
    ///
    /// It holds the signature.
    public let target: String

    /// Whether the API key is sent, and as what it may be shown.
    public let apiKey: APIKey?

    /// The algorithm of the signature; nil where the request bears none.
    public let signatureKind: SigningKey.Kind?

    /// What the endpoint asks for.
    ///
    /// Where it is more than the client has, the request lacks it.
    public let security: EndpointSecurity

    /// The expected cost.
    public let weight: RequestWeight

    /// The signature before percent-encoding; nil where the request bears none.
    public var signature: String? { parameters.last { $0.origin == .signer }?.value }
}

extension PreparedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// As it may be shown.
    public var description: String { "GET \(baseURL)\(Redaction.withoutSignature(target))" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
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
