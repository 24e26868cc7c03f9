/// The URL of an exchange: `https`, or `http` on a loopback address.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// The supported schemes.
    public enum Scheme: String, Hashable, Sendable {
        /// Unencrypted, on this computer only.
        case http
        /// Encrypted with TLS.
        case https
    }

    /// The exchange's own address.
    public static let production = BaseURL(scheme: .https, host: "api.binance.com", port: nil)

    /// The exchange's own address for portfolio margin.
    public static let portfolioProduction = BaseURL(scheme: .https, host: "papi.binance.com", port: nil)

    /// The scheme.
    public let scheme: Scheme

    /// A host name or address in lower case; an IPv6 address without brackets.
    public let host: String

    /// The port; nil if the text names none.
    public let port: Int?

    /// Whether the host is this computer.
    public let isLoopback: Bool

    /// `scheme://host[:port]`; two URLs are equal if their texts are.
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
    /// - Throws: ``BaseURLFault`` if `text` has any other form.
    public init(_ text: String) throws(BaseURLFault) { self = try BaseURLParser.parse(text) }

    static func make(scheme: Scheme, host: String, port: Int?) -> BaseURL {
        BaseURL(scheme: scheme, host: host, port: port)
    }

    /// The port, or the default port of the scheme.
    public var effectivePort: Int { port ?? (scheme == .https ? 443 : 80) }

    /// Host and port, as in a `Host` header.
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

/// Why a text is not a ``BaseURL``.
public enum BaseURLFault: Error, Hashable, Sendable {
    /// It does not have the form `scheme://host[:port]`.
    case malformed
    /// The scheme is neither `https` nor `http`.
    case unsupportedScheme(String)
    /// `http` to another machine, which would send API keys unencrypted.
    case plainRemote(host: String)
    /// It has a user name or password.
    case userInformation
    /// It has a path, query or fragment.
    case trailingParts
    /// The port is not in 1...65535.
    case badPort
}

/// Reads a ``BaseURL`` strictly: a wrong guess would send API keys to another host.
enum BaseURLParser {
    static func parse(_ text: String) throws(BaseURLFault) -> BaseURL {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let mark = text.range(of: "://") else {
            throw .malformed
        }
        let schemeText = text[..<mark.lowerBound].lowercased()
        guard let scheme = BaseURL.Scheme(rawValue: schemeText) else { throw .unsupportedScheme(schemeText) }
        let authority = try authority(in: text[mark.upperBound...])
        let (host, port) = try split(authority)
        let url = BaseURL.make(scheme: scheme, host: host, port: port)
        guard scheme == .https || url.isLoopback else { throw .plainRemote(host: host) }
        return url
    }

    private static func authority(in rest: Substring) throws(BaseURLFault) -> Substring {
        let authority = rest.prefix { !"/?#\\".contains($0) }
        let tail = rest[authority.endIndex...]
        guard !authority.contains("@") else { throw .userInformation }
        guard tail.isEmpty || tail == "/" else { throw .trailingParts }
        return authority
    }

    private static func split(_ authority: Substring) throws(BaseURLFault) -> (host: String, port: Int?) {
        let host: Substring
        let rest: Substring
        if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
            host = authority[authority.index(after: authority.startIndex)..<close]
            rest = authority[authority.index(after: close)...]
            guard host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }), host.contains(":") else {
                throw .malformed
            }
        } else {
            host = authority.prefix { $0 != ":" }
            rest = authority[host.endIndex...]
            guard host.allSatisfy({ $0.isLetter || $0.isNumber || "-._".contains($0) }) else { throw .malformed }
        }
        guard !host.isEmpty else { throw .malformed }
        return (host.lowercased(), try port(in: rest))
    }

    private static func port(in rest: Substring) throws(BaseURLFault) -> Int? {
        guard !rest.isEmpty else { return nil }
        let digits = rest.dropFirst()
        guard rest.first == ":", digits.allSatisfy(\.isNumber), let port = Int(digits), (1...65535).contains(port)
        else { throw .badPort }
        return port
    }
}

extension String {
    /// The first occurrence of `needle`; Foundation's search is not worth its import.
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}

/// Dotted IPv4 addresses.
enum IPv4 {
    /// Whether `text` is an address in 127.0.0.0/8.
    static func isLoopback(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "127" else { return false }
        return parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && UInt8($0) != nil }
    }
}
