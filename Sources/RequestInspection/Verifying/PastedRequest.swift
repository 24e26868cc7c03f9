import BinanceMargin
import RequestSigning

/// A request in the forms people paste: a URL, a query, a request or log line, a command line, code.
///
/// What surrounds the request, and what a page or a program did to show it, is undone. The request is not changed.
struct PastedRequest {
    /// The API key of the header `X-MBX-APIKEY`.
    enum KeyHeader {
        case none
        /// It was made unreadable before it was pasted, or a variable contains it.
        case masked
        case key(String)
    }

    /// What precedes the query: nothing, a path, or a host with a path.
    let address: String

    /// What follows the `?`, as it is sent.
    let query: String

    /// The form body, which is signed after the query; empty for a GET request.
    let body: String

    /// Whether a body is sent that is not a form of parameters.
    let hasOtherBody: Bool

    /// Nil if the text does not say: then a body means that it is not GET.
    let method: String?

    let keyHeader: KeyHeader

    /// Whether the text shows every header, as a curl command line does.
    let showsHeaders: Bool

    /// What a program's command line itself shows to be wrong.
    let problems: [VerifyProblem]

    /// Longer texts are cut, because no request is that long.
    private static let longest = 64 * 1024

    /// Nil if `text` contains no query.
    init?(_ text: String) {
        let text = PastedText(unescaping: String(text.prefix(Self.longest)))
        if let curl = CurlLine(text.text) {
            guard let target = curl.target else { return nil }
            (address, query) = Self.split(target)
            (body, method, hasOtherBody) = (curl.body, curl.method, curl.hasOtherBody)
            (showsHeaders, problems) = (true, curl.problems)
            keyHeader = curl.keyHeader.map { PastedText.isMasked($0) ? .masked : .key($0) } ?? .none
        } else {
            let text = text.withoutShellEscapes
            guard let target = text.target else { return nil }
            (address, query) = Self.split(target.text)
            (body, method, hasOtherBody) = ("", text.method(before: target.range), false)
            (showsHeaders, problems) = (text.showsHeaders, text.isCutByShell(target.range) ? [.shellCut] : [])
            keyHeader = PastedKeyHeader(text.text, isRequest: text.showsHeaders).value
        }
        guard query.contains("=") || body.contains("=") || isWholeEncoded else { return nil }
    }

    /// Whether the query was percent-encoded with its `=` and `&`.
    var isWholeEncoded: Bool {
        !query.contains("=") && body.isEmpty && (query.contains("%3D") || query.contains("%3d"))
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
    /// Without the escapes of HTML, JSON and programming languages.
    let text: String

    init(unescaping text: String) { self.text = PastedEscapes(text).removed }

    private init(_ text: String) { self.text = text }

    /// A URL that a shell's completion wrote, such as `https://...\?a=b\&c=d`.
    var withoutShellEscapes: PastedText {
        guard text.contains("\\") else { return self }
        return PastedText(["&", "?", "="].reduce(text) { $0.replacing("\\\($1)", with: $1) })
    }

    static let quotes: Set<Character> = ["\"", "'", "`", "“", "”", "‘", "’"]

    /// What follows a request in a sentence or a data structure.
    private static let punctuation: Set<Character> = [
        ",", ";", ")", "]", "}", ">", "。", "，", "；", "）", "、", "»", "\\", "!", "|", "」", "』", "】", "：", ":",
    ]

    private static let opening: Set<Character> = ["(", "<", "[", "{", "（", "«", "?", "「", "『", "【", "*"]

    /// Whether a value was made unreadable, or is a placeholder for one.
    static func isMasked(_ value: String) -> Bool {
        if value.contains(where: { "*…•█<>{}$".contains($0) }) || value.contains("...") { return true }
        // A whole key or signature may contain such letters by chance.
        guard value.utf8.count < 64 else { return Set(value).count == 1 }
        let letters = value.lowercased()
        return letters.contains("xxxx")
            || [
                "redacted", "filtered", "masked", "hidden", "your", "secret", "api_key", "apikey", "api-key",
                "placeholder", "signature",
            ].contains { letters.contains($0) }
    }

    // MARK: The method and the headers

    private static let methods: Set<String> = Set(
        "GET POST PUT DELETE HEAD PATCH OPTIONS".split(separator: " ").map(String.init)
    )

    /// The method that a request line, a log line or code names.
    func method(before target: Range<String.Index>) -> String? {
        let words = text.split { $0.isWhitespace || Self.quotes.contains($0) }.map(String.init)
        if let version = words.firstIndex(where: { $0.hasPrefix("HTTP/") }), version >= 2 {
            let word = words[version - 2]
            if (3...7).contains(word.utf8.count), word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return word }
        }
        // GET https://..., NewRequest("POST", "https://..."), requests.post("https://...").
        let before = text[..<target.lowerBound].suffix(200)
        let line = before.split(whereSeparator: \.isNewline).last ?? ""
        let names = line.split { !$0.isLetter }.suffix(4).map { $0.uppercased() }
        if let word = names.last(where: { !["URL", "URI", "NEW", "CREATE", "PARSE", "HTTPS", "B", "F"].contains($0) }) {
            let verb = ["ASYNC", "JSON", "STRING", "REQUEST"].reduce(word) {
                $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0
            }
            if Self.methods.contains(verb) { return verb }
        }
        let named = try? /(?i)method["']?\s*(?:[:=(.,]|=>)?\s*["']?(get|post|put|delete|head|patch|options)\b/
            .firstMatch(in: text)
        if let named { return named.1.uppercased() }
        return words.contains("GET") ? "GET" : nil
    }

    /// Whether the text is a whole request: its line, and the headers after it.
    var showsHeaders: Bool {
        let lines = text.split(whereSeparator: \.isNewline)
        guard let first = lines.firstIndex(where: { $0.contains(" HTTP/1") || $0.contains(" HTTP/2") }) else {
            return false
        }
        return lines[(first + 1)...].contains {
            $0.lowercased().drop { !$0.isLetter }.hasPrefix("host:")
        }
    }

    /// Whether a shell cuts the request at an unquoted `&`, as in `wget https://...?a=b&c=d`.
    func isCutByShell(_ target: Range<String.Index>) -> Bool {
        let start = text.drop { $0.isWhitespace || "$>#%".contains($0) }
        let programs: Set<Substring> = ["wget", "http", "https", "xh", "xhs", "curlie", "iwr", "irm", "aria2c"]
        let name = start.prefix { !$0.isWhitespace }
        guard programs.contains(name) || name.lowercased().hasPrefix("invoke-"), text[target].contains("&") else {
            return false
        }
        return ShellLine(String(start)).isCut
    }

    // MARK: The target

    /// The URL, the path with its query, or only the query, and where it begins.
    var target: (text: String, range: Range<String.Index>)? {
        var found: [(text: String, range: Range<String.Index>)] = []
        for start in ["://", "/sapi/", "/api/", "/papi/", "/fapi/", "/dapi/", "/eapi/"] {
            var rest = text[...]
            while let place = rest.firstRange(of: start), found.count < 32 {
                let begin = start == "://" ? schemeStart(before: place.lowerBound) : hostStart(before: place.lowerBound)
                let target = token(text[begin...], after: text[..<begin].last)
                if target.contains("?") { found.append((target, begin..<text.endIndex)) }
                rest = rest[place.upperBound...]
            }
        }
        // A text may link to a page as well.
        for part in ["signature=", "timestamp=", "?"] {
            if let target = found.first(where: { $0.text.contains(part) }) { return target }
        }
        return bareQuery.map { ($0, text.startIndex..<text.endIndex) }
    }

    private func schemeStart(before colon: String.Index) -> String.Index {
        let scheme = text[..<colon].reversed().prefix { $0.isASCII && $0.isLetter }
        return text.index(colon, offsetBy: -scheme.count)
    }

    /// Where a host without a scheme begins, such as `api.binance.com/sapi/...`.
    private func hostStart(before path: String.Index) -> String.Index {
        let host = text[..<path].reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".:-/".contains($0)) }
        guard host.contains("."), !host.contains("/") || host.starts(with: "/") else { return path }
        return text.index(path, offsetBy: -host.count)
    }

    private var bareQuery: String? {
        let trimmed = text.drop { $0.isWhitespace || Self.quotes.contains($0) || Self.opening.contains($0) }
        guard trimmed.contains("=") else { return nil }
        let firstWord = trimmed.prefix { !$0.isWhitespace }
        // Spaces inside a query that begins the text are the query's.
        if firstWord.contains("="), let signature = trimmed.firstRange(of: "signature=") {
            let head = trimmed[..<signature.lowerBound]
            guard !head.contains("HTTP/") else { return token(trimmed, after: nil) }
            return Self.unwrapped(head) + token(trimmed[signature.lowerBound...], after: nil)
        }
        let words = trimmed.split(whereSeparator: \.isWhitespace)
        let word = ["signature=", "timestamp=", "="].lazy.compactMap { part in words.first { $0.contains(part) } }.first
        guard let word, let range = trimmed.firstRange(of: word) else { return nil }
        let query = trimmed[range.lowerBound...].drop { Self.quotes.contains($0) || Self.opening.contains($0) }
        return token(query, after: nil)
    }

    /// The text without the newlines of a page or terminal, and the indentation around them.
    static func unwrapped(_ text: Substring) -> String {
        guard text.contains(where: \.isNewline) else { return String(text) }
        return text.split(whereSeparator: \.isNewline)
            .map { line in
                var line = line.drop { $0 == " " || $0 == "\t" }
                while line.last.map({ $0 == " " || $0 == "\t" }) ?? false { line.removeLast() }
                return String(line)
            }
            .joined()
    }

    /// What begins `text`, up to its end in the surrounding text.
    private func token(_ text: Substring, after quote: Character?) -> String {
        if let quote, Self.quotes.contains(quote), let close = closing(quote, in: text) {
            return Self.trimmed(Self.unwrapped(text[..<close]))
        }
        var end = text.startIndex
        while end < text.endIndex {
            let character = text[end]
            if "<>\\".contains(character) || character.isWhitespace { break }
            if Self.quotes.contains(character), Self.endsToken(text[text.index(after: end)...]) { break }
            // The second half of a link in Markdown.
            if character == "]", text[end...].hasPrefix("](") { break }
            end = text.index(after: end)
        }
        let token = String(text[..<end])
        return Self.trimmed(Self.completed(token, with: text[end...]))
    }

    /// Where the quote ends that begins before `text`.
    private func closing(_ quote: Character, in text: Substring) -> Substring.Index? {
        let close: Character = quote == "“" ? "”" : quote == "‘" ? "’" : quote
        // A list in JSON, which a query may contain, has quotes inside.
        var rest = text
        while let found = rest.firstIndex(of: close) {
            let after = text[text.index(after: found)...]
            if quote == "'" || quote == "`" || Self.endsToken(after) || !text[..<found].hasSuffix("[") { return found }
            rest = after
        }
        return nil
    }

    /// Whether a quote before `rest` is the end of a text rather than part of a JSON list.
    private static func endsToken(_ rest: Substring) -> Bool {
        guard let next = rest.first else { return true }
        if next == "," { return rest.dropFirst().first.map { $0 != "\"" } ?? true }
        return next.isWhitespace || ")};:>.`'\"…*|".contains(next)
    }

    /// `token` with what follows it as long as newlines, or spaces in a base64 signature, interrupt it.
    private static func completed(_ token: String, with rest: Substring) -> String {
        var (joined, remaining) = (token, rest)
        for _ in 0..<32 {
            guard !isComplete(joined) else { return joined }
            let separator = remaining.prefix { $0.isWhitespace }
            let word = remaining.dropFirst(separator.count).prefix { !$0.isWhitespace && !"<>".contains($0) }
            guard !separator.isEmpty, !word.isEmpty else { break }
            if separator.contains(where: \.isNewline) {
                // A newline is the page's, if the next line can go on with a URL.
                guard
                    word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._~%&=+*/'\"`;,".contains($0)) }),
                    remaining.dropFirst(separator.count + word.count).first?.isNewline ?? true
                        || isComplete(joined + word)
                else { break }
                joined += trimmed(String(word))
            } else {
                // A space was a `+`.
                guard hasSignature(joined), word.allSatisfy(SignatureShape.isBase64OrEscape) else { break }
                joined += separator + word
            }
            remaining = remaining.dropFirst(separator.count + word.count)
        }
        return isComplete(joined) ? joined : token
    }

    private static func hasSignature(_ text: String) -> Bool {
        text.firstRange(of: "signature=").map { !text[$0.upperBound...].contains("&") } ?? false
    }

    /// Whether `text` ends with a whole signature, or contains one that something follows.
    private static func isComplete(_ text: String) -> Bool {
        guard let mark = text.firstRange(of: "signature=") else { return false }
        let written = text[mark.upperBound...].replacing(" ", with: "+")
        guard !written.contains("&") else { return true }
        return SignatureShape.kind(of: PercentEncoding.decode(trimmed(String(written))) ?? "") != nil
    }

    /// The text without what follows a request in a sentence, in Markdown or in code.
    private static func trimmed(_ token: String) -> String {
        var token = token[...]
        // A whole signature ends the request, whatever follows it: `|link>`, a Chinese sentence.
        if let mark = token.firstRange(of: "signature=") {
            let value = token[mark.upperBound...].prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || "%+/=-_".contains($0))
            }
            let next = value.endIndex < token.endIndex ? token[value.endIndex] : "&"
            if next != "&", isComplete(String(token[..<value.endIndex])) { return String(token[..<value.endIndex]) }
        }
        while let last = token.last {
            if "….*_~".contains(last) {
                // They may be the mask of a signature.
                let core = token.prefix(token.count - token.reversed().prefix { "….*_~".contains($0) }.count)
                let isSentence = last == "." && !token.hasSuffix("..")
                guard isSentence || isComplete(String(core)) else { break }
            } else if !punctuation.contains(last), !quotes.contains(last) {
                break
            }
            token.removeLast()
        }
        return String(token)
    }
}
