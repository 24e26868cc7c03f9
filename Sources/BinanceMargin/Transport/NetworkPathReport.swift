/// The result of testing the network path to the exchange, step by step.
public struct NetworkPathReport: Sendable {
    /// The steps, in order.
    public enum Step: String, Hashable, Sendable {
        /// The text of the proxy, which could not be used.
        case configuration
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
        /// The issuer's organisation and common name, as far as there are any; nil without both.
        public package(set) var issuer: String?
        /// The start of its validity, in seconds since 1970.
        public let notValidBefore: Int64
        /// The end of its validity, in seconds since 1970.
        public let notValidAfter: Int64

        package init(issuer: String?, notValidBefore: Int64 = 0, notValidAfter: Int64) {
            self.issuer = issuer
            self.notValidBefore = notValidBefore
            self.notValidAfter = notValidAfter
        }
    }

    /// A connection to one address.
    public struct Attempt: Hashable, Sendable {
        /// The address.
        public let address: String
        /// The time to establish the connection; nil if it failed.
        public let connect: Duration?
        /// The failure; nil if the connection was established.
        public let failure: TransportFailure.Reason?

        package init(address: String, connect: Duration?, failure: TransportFailure.Reason? = nil) {
            self.address = address
            self.connect = connect
            self.failure = failure
        }
    }

    /// The host that was looked up and connected to: the exchange, or the proxy if one is used.
    public package(set) var host: String

    /// The port that was connected to.
    public let port: Int

    /// Whether ``host`` is a proxy.
    public let isProxied: Bool

    /// The proxy without its login; nil without a proxy, and where the caller does not say.
    package var proxy: String?

    /// The user name that is sent to the proxy; nil without a login.
    package var proxyUser: String?

    /// Where the proxy was named: `setting` or `environment`.
    package var proxyOrigin: String?

    /// The time of the name lookup.
    public package(set) var lookup: Duration = .zero

    /// The connections to the addresses found, in their order.
    public package(set) var attempts: [Attempt] = []

    /// The time to establish the first connection in that order; nil if all failed.
    public var connect: Duration? { attempts.lazy.compactMap(\.connect).first }

    /// The time of the connection through the proxy; nil without a proxy, and if it failed.
    public package(set) var tunnel: Duration?

    /// The time of the TLS handshake; nil without TLS, and if it failed.
    public package(set) var handshake: Duration?

    /// The peer's certificates, its own first, even if they are not trusted.
    public package(set) var certificates: [Certificate] = []

    /// The step that failed.
    public package(set) var failedStep: Step?

    /// The failure of that step.
    public package(set) var failure: TransportFailure.Reason?

    package init(host: String, port: Int, isProxied: Bool = false) {
        self.host = host
        self.port = port
        self.isProxied = isProxied
    }

    /// The failure of `step`, if it is the one that failed.
    package func failure(at step: Step) -> TransportFailure.Reason? {
        failedStep == step ? failure ?? .unreachable : nil
    }
}
