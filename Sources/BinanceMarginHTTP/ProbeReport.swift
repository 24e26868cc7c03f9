public import BinanceMargin

/// The result of testing the network path to the exchange, step by step.
public struct ProbeReport: Sendable {
    /// The steps, in order.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// Name lookup.
        case lookup
        /// The connection to one of the addresses.
        case connect
        /// The connection through the proxy; only with a proxy.
        case proxy
        /// TLS with the exchange; only for `https`.
        case tls
    }

    /// A certificate that the peer sent.
    public struct Certificate: Hashable, Sendable {
        /// A description of the certificate.
        public let summary: String
        /// The issuer's organisation and common name, as far as there are any; nil without both.
        public let issuer: String?
        /// The start of its validity, in seconds since 1970.
        public let notValidBefore: Int64
        /// The end of its validity, in seconds since 1970.
        public let notValidAfter: Int64
    }

    /// A connection to one address.
    public struct Attempt: Hashable, Sendable {
        /// The address.
        public let address: String
        /// The time to establish the connection; nil if it failed.
        public let connect: Duration?
        /// The failure; nil if the connection was established.
        public let failure: TransportFailure?
    }

    /// The host that was looked up and connected to: the exchange, or the proxy if one is used.
    public internal(set) var host: String

    /// The port that was connected to.
    public internal(set) var port: Int

    /// Whether ``host`` is a proxy.
    public internal(set) var isProxied: Bool

    /// The time of the name lookup.
    public internal(set) var nameLookup: Duration = .zero

    /// The addresses found.
    public internal(set) var addresses: [String] = []

    /// The connections to the addresses, in their order.
    public internal(set) var attempts: [Attempt] = []

    /// The time to establish the first connection in that order; nil if all failed.
    public internal(set) var connect: Duration?

    /// The time of the connection through the proxy; nil without a proxy, and if it failed.
    public internal(set) var tunnel: Duration?

    /// The time of the TLS handshake; nil without TLS, and if it failed.
    public internal(set) var handshake: Duration?

    /// The peer's certificates, its own first, even if they are not trusted.
    public internal(set) var certificates: [Certificate] = []

    /// The step that failed.
    public internal(set) var failedStep: Step?

    /// The failure of that step.
    public internal(set) var failure: TransportFailure?

    init(host: String, port: Int, isProxied: Bool) {
        self.host = host
        self.port = port
        self.isProxied = isProxied
    }
}
