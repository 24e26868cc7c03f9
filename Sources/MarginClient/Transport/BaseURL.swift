/// Where the exchange is: `https`, or `http` on a loopback address.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// The two schemes there are.
    public enum Scheme: String, Hashable, Sendable {
        /// In the clear, on this machine only.
        case http
        /// Through TLS.
        case https
    }

    /// The exchange's own address.
    public static let production = BaseURL(scheme: .https, host: "api.binance.com", port: nil)

    /// How to talk.
    public let scheme: Scheme

    /// A name or address in lower case; an IPv6 address without its brackets.
    public let host: String

    /// The port, where the text named one.
    public let port: Int?

    /// Whether the host is this machine.
    public let isLoopback: Bool

    private init(scheme: Scheme, host: String, port: Int?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        isLoopback = host == "localhost" || host == "::1" || IPv4.isLoopback(host)
    }

    /// Reads `scheme://host[:port][/]`.
    ///
    /// - Throws: ``BaseURLFault``, which says what is wrong with `text`.
    public init(_ text: String) throws(BaseURLFault) {
        self = try BaseURLParser.parse(text)
    }

    static func make(scheme: Scheme, host: String, port: Int?) -> BaseURL {
        BaseURL(scheme: scheme, host: host, port: port)
    }

    /// The port that is connected to.
    public var effectivePort: Int {
        port ?? (scheme == .https ? 443 : 80)
    }

    /// As it may be shown.
    public var description: String {
        "\(scheme.rawValue)://\(authority)"
    }

    /// Host and port as a `Host` header has them.
    public var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port.map { "\(name):\($0)" } ?? name
    }
}
