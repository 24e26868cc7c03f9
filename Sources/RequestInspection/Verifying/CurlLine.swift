import BinanceMargin
import RequestSigning

/// A curl command line: the request that curl would send.
struct CurlLine {
    /// The URL with the query; nil if the line has no URL.
    private(set) var target: String?

    /// The body that `-d` and its kin give without `-G`.
    private(set) var body = ""

    /// Whether it sends a body that is not a form of parameters: a file, JSON, or parts.
    private(set) var hasOtherBody = false

    /// As curl sends it, in the letter case of `-X`; nil if a body makes it another than GET.
    private(set) var method: String?

    /// The value of the header `X-MBX-APIKEY` exactly as curl sends it; nil if it sends none.
    private(set) var keyHeader: String?

    /// What the line itself shows to be wrong.
    private(set) var problems: [VerifyProblem] = []

    private var data: [String] = []
    private var additions: [String] = []
    private var requestOption: String?
    private var isGet = false
    private var isHead = false
    private var isUpload = false

    /// Nil if the text is not a curl command line.
    init?(_ text: String) {
        guard let start = Self.start(of: text) else { return nil }
        let line = ShellLine(String(text[start...]))
        if line.isCut { problems.append(.shellCut) }
        var rest = line.words.dropFirst()[...]
        while let word = rest.popFirst(), word != "--next", word != "-:" {
            if word.hasPrefix("--"), word.count > 2 {
                readLong(word, &rest)
            } else if word.hasPrefix("-"), word.count > 1 {
                readShort(word.dropFirst(), &rest)
            } else if word != "-", word != "--", target == nil || (isNoURL(target) && word.contains("://")) {
                target = PastedText.unwrapped(word[...])
            }
        }
        finish()
    }

    /// Where the line begins: at `curl` with an option or a URL after it, at the start or after a prompt.
    private static func start(of text: String) -> String.Index? {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(8)
        for (index, word) in words.enumerated() {
            let name = word.drop { "\"'`(>$#%".contains($0) }
            guard ["curl", "curl.exe"].contains(name.split(separator: "/").last ?? ""), index + 1 < words.endIndex
            else {
                continue
            }
            let next = words[index + 1]
            let isFirst =
                index < 3 || next.hasPrefix("-")
                || ["$", "#", "%", ">", "❯", "➜"].contains { words[index - 1].hasSuffix($0) }
            guard isFirst,
                next.first.map({ "-'\"“^$`\\".contains($0) }) ?? false || next.contains(where: { "./:".contains($0) })
            else { continue }
            return name.startIndex
        }
        return nil
    }

    /// Whether a word is not a URL, such as a key after a header without quotes.
    private func isNoURL(_ word: String?) -> Bool { !(word ?? "").contains { "/?".contains($0) } }

    private mutating func finish() {
        if isGet {
            additions += data
        } else {
            body = data.joined(separator: "&")
        }
        if let url = target, !additions.isEmpty {
            let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let head = String(parts.first ?? "")
            let separator = !head.contains("?") ? "?" : head.hasSuffix("?") || head.hasSuffix("&") ? "" : "&"
            target = head + separator + additions.joined(separator: "&")
        }
        // `-d ''` sends an empty body.
        if !isGet, !data.isEmpty, body.isEmpty { hasOtherBody = true }
        let hasBody = hasOtherBody || !body.isEmpty
        method = requestOption ?? (isHead ? "HEAD" : hasBody ? nil : "GET")
    }

    // MARK: Options

    /// The short options with an argument.
    private static let short = Set("AbcCdDeEFHKmoPQrtTuUwxXyYz")

    /// The long options with an argument that changes nothing of what is signed.
    private static let ignored: Set<String> = [
        "aws-sigv4", "cacert", "capath", "cert", "cert-type", "ciphers", "config", "connect-timeout", "connect-to",
        "cookie", "cookie-jar", "curves", "dns-servers", "doh-url", "dump-header", "interface", "keepalive-time", "key",
        "key-type", "limit-rate", "local-port", "max-filesize", "max-redirs", "max-time", "netrc-file", "noproxy",
        "oauth2-bearer", "output", "output-dir", "pass", "pinnedpubkey", "preproxy", "proto", "proto-default",
        "proto-redir", "proxy", "proxy-header", "proxy-user", "range", "rate", "referer", "resolve", "retry",
        "retry-delay", "retry-max-time", "socks4", "socks4a", "socks5", "socks5-hostname", "speed-limit", "speed-time",
        "stderr", "tls-max", "trace", "trace-ascii", "unix-socket", "user", "user-agent", "write-out",
    ]

    private mutating func readLong(_ word: String, _ rest: inout ArraySlice<String>) {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        let argument = { (rest: inout ArraySlice<String>) in
            parts.count > 1 ? String(parts[1]) : rest.popFirst() ?? ""
        }
        switch name {
        case "get": isGet = true
        case "head": isHead = true
        case "request": requestOption = argument(&rest)
        case "data", "data-binary", "data-ascii": addData(argument(&rest))
        case "data-raw": data.append(argument(&rest))
        case "json":
            _ = argument(&rest)
            hasOtherBody = true
        case "data-urlencode": data.append(encoded(argument(&rest)))
        case "url-query": addQuery(argument(&rest))
        case "url": target = PastedText.unwrapped(argument(&rest)[...])
        case "header": readHeader(argument(&rest))
        case "form", "form-string":
            _ = argument(&rest)
            hasOtherBody = true
        case "upload-file":
            _ = argument(&rest)
            (hasOtherBody, isUpload) = (true, true)
        default: if Self.ignored.contains(name) { _ = argument(&rest) }
        }
    }

    /// Several options in one word, of which the last may have its argument attached.
    private mutating func readShort(_ letters: Substring, _ rest: inout ArraySlice<String>) {
        var letters = letters
        while let letter = letters.popFirst() {
            guard Self.short.contains(letter) else {
                if letter == "G" { isGet = true }
                if letter == "I" { isHead = true }
                continue
            }
            let argument = letters.isEmpty ? rest.popFirst() ?? "" : String(letters)
            switch letter {
            case "X": requestOption = argument
            case "d": addData(argument)
            case "H": readHeader(argument)
            case "F": hasOtherBody = true
            case "T": (hasOtherBody, isUpload) = (true, true)
            default: break
            }
            return
        }
    }

    private mutating func addData(_ argument: String) {
        if argument.hasPrefix("@") { problems.append(.fromFile) } else { data.append(argument) }
    }

    private mutating func addQuery(_ argument: String) {
        additions.append(argument.hasPrefix("+") ? String(argument.dropFirst()) : encoded(argument))
    }

    /// What `--data-urlencode` and `--url-query` make of their argument.
    private mutating func encoded(_ argument: String) -> String {
        let encode: (Substring) -> String = { PercentEncoding.encode(String($0)).replacing("%20", with: "+") }
        guard let mark = argument.firstIndex(where: { "=@".contains($0) }) else { return encode(argument[...]) }
        if argument[mark] == "@" { problems.append(.fromFile) }
        let value = encode(argument[argument.index(after: mark)...])
        return mark == argument.startIndex ? value : "\(argument[..<mark])=\(value)"
    }

    private mutating func readHeader(_ header: String) {
        let name = "x-mbx-apikey"
        guard header.lowercased().drop(while: \.isWhitespace).hasPrefix(name) else { return }
        guard let colon = header.firstIndex(of: ":"), header[..<colon].lowercased() == name else {
            problems.append(.headerWithoutColon)
            return
        }
        let value = header[header.index(after: colon)...].drop { $0 == " " }
        guard !value.isEmpty else { return }
        if let keyHeader, keyHeader != value { problems.append(.keyHeaderTwice) }
        keyHeader = keyHeader ?? String(value)
    }
}
