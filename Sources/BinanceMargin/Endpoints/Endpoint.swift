/// One request to the exchange, as a value: always a GET, without a body.
///
/// The endpoints are static members in extensions, next to the type of their response.
public struct Endpoint<Response: JSONReadable & Sendable>: Sendable {
    /// The path, beginning with a slash, without host and query.
    public let path: String

    /// Whether the request needs a key or a signature.
    public let security: EndpointSecurity

    /// The published weight; the exchange's headers override it.
    public let weight: RequestWeight

    /// The request's own parameters in the order they are sent; the client adds timing and signature.
    public let parameters: [QueryParameter]

    /// Creates a request to `path`.
    public init(path: String, security: EndpointSecurity, weight: RequestWeight, parameters: [QueryParameter] = []) {
        self.path = path
        self.security = security
        self.weight = weight
        self.parameters = parameters
    }
}

extension Endpoint {
    /// Whether it is a request of portfolio margin, which has a host of its own.
    package var isForPortfolio: Bool { LimitGroup(path: path).isForPortfolio }
}

/// What the exchange requires of a request.
public enum EndpointSecurity: Hashable, Sendable {
    /// Nothing: a public endpoint.
    case none
    /// The API key in a header, without timestamp and signature.
    case key
    /// The API key, a timestamp and a signature.
    case signed
}

/// One `name=value` of a query, before percent-encoding.
public struct QueryParameter: Hashable, Sendable {
    /// What added a parameter to the request.
    public enum Origin: String, Hashable, Sendable {
        /// The endpoint.
        case endpoint
        /// The caller's options.
        case options
        /// The local clock, before the first measurement of the server time.
        case localClock
        /// The measured server time.
        case serverClock
        /// The caller, who gave a timestamp instead of a clock's.
        case given
        /// The signature over all parameters before it.
        case signer
    }

    /// The name as documented.
    public let name: String

    /// The value, before percent-encoding.
    public let value: String

    /// Where it came from.
    public let origin: Origin

    /// Creates a parameter of the endpoint, unless another origin is given.
    public init(_ name: String, _ value: String, origin: Origin = .endpoint) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

extension MarginScope {
    /// Cross margin sends no parameter, because an empty one is refused.
    var parameters: [QueryParameter] {
        symbol.map { [QueryParameter("isolatedSymbol", $0.name)] } ?? []
    }
}
