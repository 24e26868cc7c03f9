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

    /// As it may be shown; two addresses are the same where their texts are.
    public let description: String

    private init(scheme: Scheme, host: String, port: Int?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        description = "\(scheme.rawValue)://\(Self.authority(host: host, port: port))"
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

    /// Host and port as a `Host` header has them.
    public var authority: String { Self.authority(host: host, port: port) }

    private static func authority(host: String, port: Int?) -> String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port.map { "\(name):\($0)" } ?? name
    }

    /// Compares the texts.
    public static func == (left: BaseURL, right: BaseURL) -> Bool { left.description == right.description }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
