public import InjectedTime

/// A request on its way out; each layer adds its part, and every try starts from an unsealed one.
public struct RequestDraft: Sendable {
    /// Where to.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// What it must carry.
    public let security: EndpointSecurity

    /// The published cost.
    public let weight: RequestWeight

    /// How it is asked.
    public let options: RequestOptions

    /// When the whole request must be answered.
    public let deadline: MonotonicInstant

    /// The parameters so far.
    public internal(set) var parameters: [QueryParameter]

    /// Which try this is, from 1.
    public internal(set) var attempt = 1

    /// The finished request, once it is signed.
    public internal(set) var sealed: SealedRequest?

    init<Response>(endpoint: Endpoint<Response>, baseURL: BaseURL, options: RequestOptions, now: MonotonicInstant) {
        self.baseURL = baseURL
        path = endpoint.path
        security = endpoint.security
        weight = endpoint.weight
        self.options = options
        deadline = now.advanced(by: options.wholeDeadline)
        parameters = endpoint.parameters
    }

    /// The request as it may be shown.
    public var summary: RequestSummary {
        RequestSummary(baseURL: baseURL, path: path, parameters: parameters.filter { $0.origin != .signer })
    }

    /// What its budget is called.
    var group: LimitGroup { LimitGroup(path: path) }
}
