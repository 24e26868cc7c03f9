public import BinanceMargin
public import RequestSigning

/// A proxy between this computer and the exchange.
///
/// Supported are HTTP proxies with basic authentication or none, and SOCKS5 without a password. NTLM, Kerberos and
/// automatic configuration (PAC) are not supported.
public struct Proxy: Sendable {
    /// The supported protocols.
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

    /// User name and password; nil if the proxy requires none.
    public let login: ProxyLogin?

    /// The hosts that are connected to directly.
    public let exceptions: ProxyExceptions

    /// Creates a proxy.
    ///
    /// - Throws: ``ProxyFault/passwordOverSOCKS``: AsyncHTTPClient does not support SOCKS authentication.
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

    /// The proxy as a URL, without its login.
    public var address: String { "\(scheme.rawValue)://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    /// Whether requests to `baseURL` use the proxy: never for this computer.
    func applies(to baseURL: BaseURL) -> Bool {
        !baseURL.isLoopback && !exceptions.contain(host: baseURL.host, port: baseURL.effectivePort)
    }
}

/// User name and password for a proxy.
public struct ProxyLogin: Hashable, Sendable {
    /// The name.
    public let user: String

    /// The password.
    public let password: Secret

    /// Creates a login.
    public init(user: String, password: Secret) {
        self.user = user
        self.password = password
    }

    /// Compares the names, and the passwords in constant time.
    public static func == (left: ProxyLogin, right: ProxyLogin) -> Bool {
        left.user == right.user && left.password == right.password
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(user) }
}

/// The hosts that no proxy is used for, in the form of `NO_PROXY`.
///
/// Each item is a host, with or without a leading dot and a port, and includes its subdomains; `*` means all hosts.
public struct ProxyExceptions: Hashable, Sendable {
    private struct Item: Hashable, Sendable {
        let host: String
        let port: Int?
    }

    private let all: Bool
    private let items: [Item]

    /// Reads a list separated by commas or whitespace.
    public init(_ text: String) {
        let words = text.lowercased().split { $0 == "," || $0.isWhitespace }
        all = words.contains("*")
        items = words.map(Self.item)
    }

    func contain(host: String, port: Int) -> Bool {
        all
            || items.contains { item in
                guard item.port == nil || item.port == port else { return false }
                return host == item.host || host.hasSuffix(".\(item.host)")
            }
    }

    private static func item(_ word: Substring) -> Item {
        let bare = word.drop { $0 == "*" }.drop { $0 == "." }
        let parts = bare.split(separator: ":")
        if parts.count == 2, let port = Int(parts[1]) { return Item(host: String(parts[0]), port: port) }
        return Item(host: bare.filter { $0 != "[" && $0 != "]" }, port: nil)
    }
}

/// Reads the proxy for `https` from environment variables.
public enum ProxyEnvironment {
    /// The proxy in `HTTPS_PROXY` or `ALL_PROXY`, with the exceptions in `NO_PROXY`; like curl, lower-case names come
    /// first.
    ///
    /// - Returns: nil if the variables are missing or empty.
    public static func proxy(in environment: [String: String]) throws(ProxyFault) -> Proxy? {
        guard let text = value(of: ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"], in: environment) else {
            return nil
        }
        return try ProxyURL(variable: text).proxy(exceptions: exceptions(in: environment))
    }

    /// The hosts in `NO_PROXY`, for a proxy from another source.
    public static func exceptions(in environment: [String: String]) -> ProxyExceptions {
        ProxyExceptions(value(of: ["no_proxy", "NO_PROXY"], in: environment) ?? "")
    }

    private static func value(of names: [String], in environment: [String: String]) -> String? {
        names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
}
