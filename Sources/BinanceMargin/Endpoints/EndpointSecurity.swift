/// What a request must carry to be answered.
public enum EndpointSecurity: Hashable, Sendable {
    /// Nothing: a public endpoint.
    case none
    /// The API key in a header, neither timestamp nor signature.
    case key
    /// The API key, a timestamp and a signature.
    case signed
}
