/// One request to the exchange, as a value.
///
/// Every endpoint is asked with GET: there is no property that could say anything else, and no body. The requests there
/// are stand as static functions in extensions, each beside the type of its response.
public struct Endpoint<Response: JSONReadable & Sendable>: Sendable {
    /// The path, beginning with a slash, without host and query.
    public let path: String

    /// What the request must carry.
    public let security: EndpointSecurity

    /// The published cost, a first guess: the exchange's own headers overrule it.
    public let weight: RequestWeight

    /// The request's own parameters in the order they are sent; timing and signature are added by the client.
    public let parameters: [QueryParameter]

    /// A request to `path`.
    public init(
        path: String,
        security: EndpointSecurity,
        weight: RequestWeight,
        parameters: [QueryParameter] = []
    ) {
        self.path = path
        self.security = security
        self.weight = weight
        self.parameters = parameters
    }
}

/// What a request must carry to be answered.
public enum EndpointSecurity: Hashable, Sendable {
    /// Nothing: a public endpoint.
    case none
    /// The API key in a header, neither timestamp nor signature.
    case key
    /// The API key, a timestamp and a signature.
    case signed
}

/// One `name=value` of a query, before percent-encoding.
public struct QueryParameter: Hashable, Sendable {
    /// Who put a parameter into the request.
    public enum Origin: String, Hashable, Sendable {
        /// The request itself.
        case endpoint
        /// The caller's options.
        case options
        /// The local clock, as no measurement of the exchange's exists.
        case localClock
        /// The exchange's clock, as measured.
        case serverClock
        /// Whoever asked for the request to be prepared, in place of a clock.
        case given
        /// The signature over all that stands before it.
        case signer
    }

    /// The name as documented.
    public let name: String

    /// The value, not yet encoded.
    public let value: String

    /// Where it came from.
    public let origin: Origin

    /// Makes a parameter; it belongs to the endpoint unless something else is said.
    public init(_ name: String, _ value: String, origin: Origin = .endpoint) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}
