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
