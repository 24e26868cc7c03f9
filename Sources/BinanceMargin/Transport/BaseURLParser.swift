/// Reads a ``BaseURL`` strictly: what is not understood is refused, since a guess would decide where keys are sent.
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
    /// Where `needle` first stands; Foundation's search is not worth its import for this.
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
