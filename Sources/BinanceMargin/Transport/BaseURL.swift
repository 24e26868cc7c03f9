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
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
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
///
/// It reads bytes, because all of them must be ASCII and every record asks for the URL.
enum BaseURLParser {
    static func parse(_ text: String) throws(BaseURLFault) -> BaseURL {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }),
            let mark = bytes.indices.first(where: { bytes[$0...].starts(with: "://".utf8) })
        else { throw .malformed }
        let schemeText = String(decoding: bytes[..<mark], as: UTF8.self).lowercased()
        guard let scheme = BaseURL.Scheme(rawValue: schemeText) else { throw .unsupportedScheme(schemeText) }
        let authority = try authority(in: bytes[(mark + 3)...])
        let (host, port) = try split(authority)
        let url = BaseURL.make(scheme: scheme, host: host, port: port)
        guard scheme == .https || url.isLoopback else { throw .plainRemote(host: host) }
        return url
    }

    private static func authority(in rest: ArraySlice<UInt8>) throws(BaseURLFault) -> ArraySlice<UInt8> {
        let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
        let tail = rest[authority.endIndex...]
        guard !authority.contains(UInt8(ascii: "@")) else { throw .userInformation }
        guard tail.isEmpty || tail.elementsEqual("/".utf8) else { throw .trailingParts }
        return authority
    }

    private static func split(_ authority: ArraySlice<UInt8>) throws(BaseURLFault) -> (host: String, port: Int?) {
        let colon = UInt8(ascii: ":")
        let host: ArraySlice<UInt8>
        let rest: ArraySlice<UInt8>
        if authority.first == UInt8(ascii: "["), let close = authority.firstIndex(of: UInt8(ascii: "]")) {
            host = authority[(authority.startIndex + 1)..<close]
            rest = authority[(close + 1)...]
            guard host.allSatisfy({ isHexDigit($0) || $0 == colon || $0 == UInt8(ascii: ".") }), host.contains(colon)
            else { throw .malformed }
        } else {
            host = authority.prefix { $0 != colon }
            rest = authority[host.endIndex...]
            guard host.allSatisfy({ isDigit($0) || isLetter($0) || "-._".utf8.contains($0) }) else { throw .malformed }
        }
        guard !host.isEmpty else { throw .malformed }
        return (String(decoding: host, as: UTF8.self).lowercased(), try port(in: rest))
    }

    private static func port(in rest: ArraySlice<UInt8>) throws(BaseURLFault) -> Int? {
        guard !rest.isEmpty else { return nil }
        let digits = rest.dropFirst()
        guard rest.first == UInt8(ascii: ":"), digits.allSatisfy(isDigit),
            let port = Int(String(decoding: digits, as: UTF8.self)), (1...65535).contains(port)
        else { throw .badPort }
        return port
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
}

/// Dotted IPv4 addresses.
enum IPv4 {
    /// Whether `text` is an address in 127.0.0.0/8.
    static func isLoopback(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].elementsEqual("127".utf8) else { return false }
        return parts.allSatisfy { (1...3).contains($0.count) && UInt8(Substring($0)) != nil }
    }
}
