public import BinanceMargin

/// What a look at the way to the exchange found, step by step.
public struct ProbeReport: Sendable {
    /// The steps of the way, in order.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// The addresses of the name.
        case lookup
        /// The connection to one of them.
        case connect
        /// The proxy's consent to pass the connection on; only where there is a proxy.
        case proxy
        /// TLS with the exchange; only where the base URL asks for it.
        case tls
    }

    /// One certificate of the chain the peer sent.
    public struct Certificate: Hashable, Sendable {
        /// Whom it is for, as its text form says.
        public let summary: String
        /// Who signed it: organisation and common name as far as they are said; nil where neither is.
        public let issuer: String?
        /// The first second of its validity, since 1970.
        public let notValidBefore: Int64
        /// The last second of its validity, since 1970.
        public let notValidAfter: Int64
    }

    /// One address that was tried.
    public struct Attempt: Hashable, Sendable {
        /// The address.
        public let address: String
        /// How long the connection took to stand; nil where it did not.
        public let connect: Duration?
        /// Why it did not.
        public let failure: TransportFailure?
    }

    /// Whose name was looked up and who was connected to: the exchange, or the proxy where one is used.
    public internal(set) var host: String

    /// The port that was connected to.
    public internal(set) var port: Int

    /// Whether ``host`` is a proxy.
    public internal(set) var isProxied: Bool

    /// How long the name lookup took.
    public internal(set) var nameLookup: Duration = .zero

    /// The addresses found.
    public internal(set) var addresses: [String] = []

    /// What came of each address, in their order.
    public internal(set) var attempts: [Attempt] = []

    /// How long the first connection that stood took; nil where none did.
    public internal(set) var connect: Duration?

    /// How long the proxy took to pass the connection on; nil without a proxy, or where it did not.
    public internal(set) var tunnel: Duration?

    /// How long TLS took to agree; nil where it did not, or the base URL is plain.
    public internal(set) var handshake: Duration?

    /// The certificates the peer sent, its own first, trusted or not.
    public internal(set) var certificates: [Certificate] = []

    /// The step at which it went wrong.
    public internal(set) var failedStep: Step?

    /// What went wrong, at the first step that did.
    public internal(set) var failure: TransportFailure?

    init(host: String, port: Int, isProxied: Bool) {
        self.host = host
        self.port = port
        self.isProxied = isProxied
    }
}
