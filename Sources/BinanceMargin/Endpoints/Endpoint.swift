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
