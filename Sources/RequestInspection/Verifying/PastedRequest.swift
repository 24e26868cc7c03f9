import BinanceMargin

/// A request in the forms people paste: a URL, a query, a request or log line, a curl command line.
///
/// What surrounds the request, and what a page or a program did to show it, is undone. The request is not changed.
struct PastedRequest {
    /// The API key of the header `X-MBX-APIKEY`.
    enum KeyHeader {
        case none
        /// It was made unreadable before it was pasted.
        case masked
        case key(String)
    }

    /// What precedes the query: nothing, a path, or a scheme and host with a path.
    let address: String

    /// What follows the `?`, as it is sent.
    let query: String

    /// The form body, which is signed after the query; empty for a GET request.
    let body: String

    /// The method in capitals; nil if the text does not say: then a body means that it is not GET.
    let method: String?

    let keyHeader: KeyHeader

    /// Whether the text shows every header, as a curl command line does.
    let showsHeaders: Bool

    /// Longer texts are cut, because no request is that long.
    private static let longest = 64 * 1024

    /// Nil if `text` contains no query.
    init?(_ text: String) {
        let text = PastedText(String(text.prefix(Self.longest))).unescaped
        if let curl = CurlLine(text) {
            keyHeader =
                curl.keyHeader.map { PastedText.isMasked($0) ? .masked : .key($0) } ?? PastedText(text).keyHeader
            guard let target = curl.target else { return nil }
            (address, query) = Self.split(target)
            (body, method, showsHeaders) = (curl.body, curl.method, true)
        } else {
            keyHeader = PastedText(text).keyHeader
            guard let target = PastedText(text).target else { return nil }
            (address, query) = Self.split(target)
            (body, method, showsHeaders) = ("", PastedText(text).method, false)
        }
        guard query.contains("=") || body.contains("=") else { return nil }
    }

    private static func split(_ target: String) -> (address: String, query: String) {
        let target = target.prefix { $0 != "#" }
        if let mark = target.firstIndex(of: "?") {
            return (String(target[..<mark]), String(target[target.index(after: mark)...]))
        }
        return target.contains("=") ? ("", String(target)) : (String(target), "")
    }
}

/// Text around a request.
struct PastedText {
    private let text: String

    init(_ text: String) { self.text = text }

    static let quotes: Set<Character> = ["\"", "'", "`", "“", "”", "‘", "’"]

    /// What follows a request in a sentence or a data structure.
    private static let punctuation: Set<Character> = [
        ",", ";", ")", "]", "}", ">", "。", "，", "；", "）", "、", "»", "\\",
    ]

    private static let opening: Set<Character> = ["(", "<", "[", "{", "（", "«", "?"]

    // MARK: Unescaping

    /// The text without the escapes of HTML, JSON and shells.
    var unescaped: String {
        var result = text
        for (shown, meant) in [
            ("\u{FEFF}", ""), ("\\\r\n", " "), ("\\\n", " "), ("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"),
            ("&#61;", "="), ("\\u0026", "&"), ("\\u003d", "="), ("\\u003D", "="), ("\\u002b", "+"), ("\\u002B", "+"),
            ("\\u002f", "/"), ("\\u002F", "/"), ("\\/", "/"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
            ("&#39;", "'"),
            // Browsers read `&times` and `&curren` as entities even without a semicolon.
            ("×tamp=", "&timestamp="), ("¤t=", "&current="),
        ] where result.contains(shown) { result = result.replacing(shown, with: meant) }
        return masksInBrackets(result)
    }

    /// `signature=<hidden>` with the mask in brackets as `***`, because brackets end a URL.
    private func masksInBrackets(_ text: String) -> String {
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

    // MARK: The key

    /// The value after the header's name, in the form of a header, a command line or any language's dictionary.
    var keyHeader: PastedRequest.KeyHeader {
        let characters = Array(text)
        let name = Array("x-mbx-apikey")
        var index = 0
        while index + name.count <= characters.count {
            let isName = zip(name, characters[index...]).allSatisfy { $0 == Character($1.lowercased()) }
            let isParameter = index > 0 && "?&".contains(characters[index - 1])
            if isName, !isParameter { return Self.value(in: characters[(index + name.count)...]) }
            index += 1
        }
        return .none
    }

    /// The word after `:`, `=`, `=>`, `,` and quotes.
    private static func value(in rest: ArraySlice<Character>) -> PastedRequest.KeyHeader {
        let between = rest.prefix { quotes.contains($0) || ":=>,[](\\ \t".contains($0) }
        guard between.contains(where: { ":=,".contains($0) || quotes.contains($0) }) else { return .none }
        let value = rest.dropFirst(between.count).prefix { !$0.isWhitespace && !quotes.contains($0) }
        let word = String(value.prefix { !",;)}]".contains($0) })
        guard !word.isEmpty, !word.contains("://") else { return .none }
        return isMasked(String(value)) ? .masked : .key(word)
    }

    /// Whether a value was made unreadable, or is a placeholder for one.
    static func isMasked(_ value: String) -> Bool {
        if value.contains(where: { "*…•█<>{}$".contains($0) }) || value.contains("...") { return true }
        // A whole key or signature may contain such letters by chance.
        guard value.utf8.count < 64 else { return Set(value).count == 1 }
        let letters = value.lowercased()
        return letters.contains("xxxx")
            || ["redacted", "filtered", "masked", "hidden", "your", "secret"].contains {
                letters.contains($0)
            }
    }

    // MARK: The target

    var method: String? {
        let words = text.split { $0.isWhitespace || Self.quotes.contains($0) }.map(String.init)
        if let version = words.firstIndex(where: { $0.hasPrefix("HTTP/") }), version >= 2 {
            let word = words[version - 2]
            if (3...7).contains(word.utf8.count), word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return word }
        }
        return words.contains("GET") ? "GET" : nil
    }

    /// The URL, the path with its query, or only the query.
    var target: String? {
        for start in ["https://", "http://", "/sapi/", "/api/", "/papi/", "/fapi/", "/dapi/", "/eapi/"] {
            var rest = text[...]
            while let found = rest.firstRange(of: start) {
                let before = text[..<found.lowerBound].last
                let target = Self.token(text[found.lowerBound...], after: before)
                if target.contains("?") { return target }
                rest = rest[found.upperBound...]
            }
        }
        return bareQuery
    }

    private var bareQuery: String? {
        let trimmed = text.drop { $0.isWhitespace || Self.quotes.contains($0) || Self.opening.contains($0) }
        guard trimmed.contains("=") else { return nil }
        let firstWord = trimmed.prefix { !$0.isWhitespace }
        // Spaces inside a query that begins the text are the query's.
        if firstWord.contains("="), let signature = trimmed.firstRange(of: "signature=") {
            let head = trimmed[..<signature.lowerBound]
            guard !head.contains("HTTP/") else { return Self.token(trimmed, after: nil) }
            return head + Self.token(trimmed[signature.lowerBound...], after: nil)
        }
        let words = trimmed.split(whereSeparator: \.isWhitespace)
        let word = ["signature=", "timestamp=", "="].lazy.compactMap { part in words.first { $0.contains(part) } }.first
        guard let word, let range = trimmed.firstRange(of: word) else { return nil }
        let query = trimmed[range.lowerBound...].drop { Self.quotes.contains($0) || Self.opening.contains($0) }
        return Self.token(query, after: nil)
    }

    /// What begins `text`, up to its end in the surrounding text.
    private static func token(_ text: Substring, after quote: Character?) -> String {
        let isQuoted = quote.map(quotes.contains) ?? false
        var end = text.startIndex
        while end < text.endIndex {
            let character = text[end]
            if character == "<" || character == ">" || (isQuoted && character == quote) { break }
            if quotes.contains(character), endsToken(text[text.index(after: end)...]) { break }
            if character.isWhitespace, !(isQuoted && character == " ") { break }
            end = text.index(after: end)
        }
        let token = String(text[..<end])
        return trimmed(completed(token, with: text[end...]))
    }

    /// Whether a quote before `rest` is the end of a text rather than part of a JSON list.
    private static func endsToken(_ rest: Substring) -> Bool {
        guard let next = rest.first else { return true }
        if next == "," { return rest.dropFirst().first.map { $0 != "\"" } ?? true }
        return next.isWhitespace || ")};:>".contains(next)
    }

    /// `token` with what follows it as long as spaces or newlines interrupt its base64 signature.
    private static func completed(_ token: String, with rest: Substring) -> String {
        guard let mark = token.firstRange(of: "signature="), !token[mark.upperBound...].contains("&") else {
            return token
        }
        let begun = token[mark.upperBound...]
        guard SignatureShape.kind(of: PercentEncoding.decode(begun) ?? "") == nil else { return token }
        var (joined, remaining) = (token, rest)
        for _ in 0..<16 {
            let separator = remaining.prefix { $0.isWhitespace }
            let word = remaining.dropFirst(separator.count).prefix { !$0.isWhitespace && !quotes.contains($0) }
            guard !separator.isEmpty, !word.isEmpty, word.allSatisfy(SignatureShape.isBase64OrEscape) else { break }
            // A newline is the page's; a space was a `+`.
            joined += (separator.contains(where: \.isNewline) ? "" : separator) + word
            remaining = remaining.dropFirst(separator.count + word.count)
            let signature = joined[mark.upperBound...].replacing(" ", with: "+")
            if let kind = SignatureShape.kind(of: PercentEncoding.decode(signature) ?? ""), kind != .hmac {
                return joined
            }
        }
        return token
    }

    private static func trimmed(_ token: String) -> String {
        var token = token[...]
        while let last = token.last {
            if last == "." {
                guard !token.hasSuffix("...") else { break }
            } else if !punctuation.contains(last), !quotes.contains(last) {
                break
            }
            token.removeLast()
        }
        return String(token)
    }
}
