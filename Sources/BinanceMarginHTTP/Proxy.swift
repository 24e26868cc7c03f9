public import BinanceMargin

/// A proxy between this machine and the exchange.
///
/// Only HTTP proxies, with basic authentication or none, and SOCKS5 without a password are spoken to. NTLM, Kerberos and
/// automatic configuration (PAC) are not.
public struct Proxy: Sendable {
    /// The protocols a proxy may speak.
    public enum Scheme: String, Hashable, Sendable {
        /// `CONNECT` over HTTP.
        case http
        /// SOCKS version 5.
        case socks5
    }

    /// The protocol.
    public let scheme: Scheme

    /// The proxy's name or address.
    public let host: String

    /// The proxy's port.
    public let port: Int

    /// User name and password; nil where the proxy asks for none.
    public let login: ProxyLogin?

    /// The hosts that are reached directly.
    public let exceptions: ProxyExceptions

    /// Makes a proxy.
    ///
    /// - Throws: ``ProxyFault/passwordOverSOCKS``: the layer below knows no SOCKS authentication.
    public init(
        scheme: Scheme,
        host: String,
        port: Int,
        login: ProxyLogin? = nil,
        exceptions: ProxyExceptions = ProxyExceptions("")
    ) throws(ProxyFault) {
        guard scheme == .http || login == nil else { throw .passwordOverSOCKS }
        self.scheme = scheme
        self.host = host
        self.port = port
        self.login = login
        self.exceptions = exceptions
    }

    /// Whether a request to `baseURL` goes through the proxy: never one to this machine.
    func applies(to baseURL: BaseURL) -> Bool {
        !baseURL.isLoopback && !exceptions.contain(host: baseURL.host, port: baseURL.effectivePort)
    }
}

/// A user's name and password at a proxy.
public struct ProxyLogin: Hashable, Sendable {
    /// The name.
    public let user: String

    /// The password.
    public let password: Secret

    /// Joins the two.
    public init(user: String, password: Secret) {
        self.user = user
        self.password = password
    }

    /// Compares the names, and the passwords in constant time.
    public static func == (left: ProxyLogin, right: ProxyLogin) -> Bool {
        left.user == right.user && left.password == right.password
    }

    /// Hashes the name alone.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(user)
    }
}
