public import BinanceMargin
import RequestSigning

/// The parts of a proxy setting or environment variable.
public struct ProxyURL: Sendable {
    /// The protocol.
    public let scheme: Proxy.Scheme

    /// The name or address.
    public let host: String

    /// The port; by default 8080 for HTTP and 1080 for SOCKS.
    public let port: Int

    /// User name and password before the host; only allowed in variables such as `HTTPS_PROXY`.
    public let login: ProxyLogin?

    /// Reads a setting; a user name or password is refused, because settings are shown, saved and recorded.
    public init(setting text: String) throws(ProxyFault) {
        self = try ProxyURLParser.parse(text)
        guard login == nil else { throw .userInformation }
    }

    /// Reads an environment variable, which may have a user name and password.
    public init(variable text: String) throws(ProxyFault) { self = try ProxyURLParser.parse(text) }

    init(scheme: Proxy.Scheme, host: String, port: Int, login: ProxyLogin?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.login = login
    }

    /// The proxy, with `other` instead of the URL's own login if it is given.
    public func proxy(login other: ProxyLogin? = nil, exceptions: ProxyExceptions) throws(ProxyFault) -> Proxy {
        try Proxy(scheme: scheme, host: host, port: port, login: other ?? login, exceptions: exceptions)
    }
}

extension ProxyURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without user name and password.
    public var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(scheme.rawValue)://\(login == nil ? "" : "<redacted>@")\(name):\(port)"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Reads `[scheme://][user[:password]@]host[:port][/]`.
enum ProxyURLParser {
    static func parse(_ text: String) throws(ProxyFault) -> ProxyURL {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .malformed }
        guard !text.lowercased().hasSuffix(".pac") else { throw .automaticConfiguration }
        let (scheme, rest) = try scheme(of: text)
        let authority = rest.hasSuffix("/") ? rest.dropLast() : rest
        guard !authority.contains("/"), !authority.contains("?"), !authority.contains("#") else { throw .malformed }
        var login: ProxyLogin?
        var place = authority
        if let mark = authority.lastIndex(of: "@") {
            login = try Self.login(authority[..<mark])
            place = authority[authority.index(after: mark)...]
        }
        let (host, port) = try hostAndPort(place)
        guard scheme == .http || login == nil else { throw .passwordOverSOCKS }
        return ProxyURL(scheme: scheme, host: host, port: port ?? (scheme == .http ? 8080 : 1080), login: login)
    }

    private static func scheme(of text: String) throws(ProxyFault) -> (Proxy.Scheme, Substring) {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return (.http, text[...]) }
        let rest = text[text.index(colon, offsetBy: 3)...]
        switch text[..<colon].lowercased() {
        case "http": return (.http, rest)
        // With `socks5h` the proxy resolves names; AsyncHTTPClient always leaves that to the proxy.
        case "socks5", "socks5h": return (.socks5, rest)
        case "pac+http", "pac+https": throw .automaticConfiguration
        case let other: throw .unsupportedScheme(other)
        }
    }

    private static func login(_ text: Substring) throws(ProxyFault) -> ProxyLogin {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let user = decoded(parts[0]), let password = decoded(parts.count == 2 ? parts[1] : "") else {
            throw .malformed
        }
        return ProxyLogin(user: user, password: Secret(utf8: password))
    }

    private static func hostAndPort(_ text: Substring) throws(ProxyFault) -> (String, Int?) {
        let host: Substring
        let rest: Substring
        if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<close]
            rest = text[text.index(after: close)...]
        } else {
            host = text.prefix { $0 != ":" }
            rest = text[host.endIndex...]
        }
        guard !host.isEmpty else { throw .malformed }
        guard !rest.isEmpty else { return (host.lowercased(), nil) }
        guard rest.first == ":", let port = Int(rest.dropFirst()), (1...65535).contains(port) else { throw .badPort }
        return (host.lowercased(), port)
    }

    /// `text` with every `%XX` replaced by its byte; nil if the result is not UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2
                else { return nil }
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
