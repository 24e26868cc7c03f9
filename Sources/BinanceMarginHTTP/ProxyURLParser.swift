import BinanceMargin

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
        // With `socks5h` the proxy looks names up; the layer below always leaves that to the proxy.
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

    /// `text` with `%XX` resolved; nil where that is no UTF-8.
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
