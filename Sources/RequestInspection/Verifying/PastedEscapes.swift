/// Undoes what pages, loggers and programming languages write in place of characters of a request.
struct PastedEscapes {
    private let text: String

    init(_ text: String) { self.text = text }

    /// Entities of HTML, which browsers read in queries as well.
    private static let entities = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&equals;", "="),
        ("&quest;", "?"), ("&percnt;", "%"), ("&plus;", "+"), ("&sol;", "/"), ("&colon;", ":"), ("&period;", "."),
        ("&lowbar;", "_"), ("&nbsp;", " "),
        // Browsers read `&times` and `&curren` as entities even without a semicolon.
        ("×tamp=", "&timestamp="), ("¤t=", "&current="),
    ]

    /// What continues a line in a POSIX shell and in PowerShell.
    private static let continuations = [("\\\r\n", "\n"), ("\\\n", "\n"), ("`\r\n", "\n"), ("`\n", "\n")]

    var removed: String {
        var result = text
        for (shown, meant) in [("\u{FEFF}", ""), ("\\/", "/")] + Self.continuations + Self.entities
        where result.contains(shown) { result = result.replacing(shown, with: meant) }
        result = Self.replacingCodes(in: result)
        // The text of a program or of JSON, copied with the quotes around it.
        for quote in ["\"", "'"] where result.hasPrefix(quote) && result.contains("\\\"") {
            result = String(result.dropFirst()).replacing("\\\"", with: "\"")
        }
        // A whole URL as the parameter of another one.
        if !result.contains("signature="), result.contains("%3A%2F%2F") || result.contains("%3a%2f%2f") {
            result = Self.innerURL(of: result)
        }
        return Self.masksInBrackets(result)
    }

    /// `\u0026`, `\x26`, `&#38;` and `&#x26;` of visible ASCII characters.
    private static func replacingCodes(in text: String) -> String {
        guard text.contains("\\") || text.contains("&#") else { return text }
        return text.replacing(/(?:\\{1,3}u00|\\{1,3}x|&#[xX]0{0,4})([0-9A-Fa-f]{2});?|&#0{0,4}([0-9]{2,3});/) { match in
            let code = match.1.flatMap { UInt8($0, radix: 16) } ?? match.2.flatMap { UInt8($0) } ?? 0
            return (0x20...0x7E).contains(code) ? String(UnicodeScalar(code)) : String(match.0)
        }
    }

    private static func innerURL(of text: String) -> String {
        guard let start = text.firstRange(of: /(?i)https?%3A%2F%2F/)?.lowerBound else { return text }
        return String(text[start...]).replacing(/%([0-9A-Fa-f]{2})/) { match in
            let code = UInt8(match.1, radix: 16) ?? 0
            return (0x21...0x7E).contains(code) ? String(UnicodeScalar(code)) : String(match.0)
        }
    }

    /// `signature=<hidden>` with the mask in brackets as `***`, because brackets end a URL.
    private static func masksInBrackets(_ text: String) -> String {
        var result = text
        for (open, close) in [("<", ">"), ("[", "]"), ("{", "}")] as [(Character, Character)] {
            guard let start = result.firstRange(of: "signature=\(open)"),
                let end = result[start.upperBound...].firstIndex(of: close)
            else { continue }
            let mask = result.index(before: start.upperBound)
            result.replaceSubrange(mask...end, with: "***")
        }
        return result
    }
}
