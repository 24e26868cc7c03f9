import BinanceMargin

/// A curl command line: the target and body that curl would send.
struct CurlLine {
    /// The URL with the query; nil if the line has no URL.
    private(set) var target: String?

    /// The body that `-d` without `-G` gives.
    private(set) var body = ""

    private(set) var method: String?

    /// The value of the header `X-MBX-APIKEY` exactly as curl sends it; nil if no header was read.
    private(set) var keyHeader: String?

    /// Nil if the text is not a curl command line.
    init?(_ text: String) {
        let words = Self.words(text)
        guard let start = words.prefix(3).firstIndex(where: { $0 == "curl" || $0.hasSuffix("/curl") }) else {
            return nil
        }
        var rest = words[(start + 1)...]
        var (data, isGet): ([String], Bool) = ([], false)
        while let word = rest.popFirst() {
            let (option, attached) = Self.option(word)
            switch option {
            case "-G", "--get": isGet = true
            case "-X", "--request": method = (attached ?? rest.popFirst())?.uppercased()
            case "-d", "--data", "--data-raw", "--data-binary", "--data-ascii":
                (attached ?? rest.popFirst()).map { data.append($0) }
            case "--data-urlencode": (attached ?? rest.popFirst()).map { data.append(Self.encoded($0)) }
            case "--url-query": (attached ?? rest.popFirst()).map { add(Self.encoded($0)) }
            case "--url": target = attached ?? rest.popFirst()
            case "-H", "--header": (attached ?? rest.popFirst()).map { readHeader($0) }
            case "-A", "--user-agent", "-x", "--proxy", "-o", "--output", "-m", "--max-time":
                if attached == nil { _ = rest.popFirst() }
            default:
                // `-sG` is several options in one word.
                if word.hasPrefix("-"), !word.hasPrefix("--"), word.contains("G") { isGet = true }
                if !word.hasPrefix("-"), target == nil, word.contains("/") { target = word }
            }
        }
        if isGet {
            for part in data { add(part) }
        } else if !data.isEmpty {
            body = data.joined(separator: "&")
        }
    }

    private mutating func readHeader(_ header: String) {
        guard let colon = header.firstIndex(of: ":"), header[..<colon].lowercased() == "x-mbx-apikey" else { return }
        let value = header[header.index(after: colon)...].drop { $0 == " " }
        if !value.isEmpty { keyHeader = String(value) }
    }

    private mutating func add(_ part: String) {
        guard let url = target else { return }
        target = url + (url.contains("?") ? "&" : "?") + part
    }

    /// `--option=value` and `-Xvalue` in two parts.
    private static func option(_ word: String) -> (String, String?) {
        if word.hasPrefix("--"), let equal = word.firstIndex(of: "=") {
            return (String(word[..<equal]), String(word[word.index(after: equal)...]))
        }
        let short = String(word.prefix(2))
        guard word.count > 2, ["-X", "-d", "-H"].contains(short) else { return (word, nil) }
        return (short, String(word.dropFirst(2)))
    }

    /// What `--data-urlencode` makes of its argument.
    private static func encoded(_ argument: String) -> String {
        guard let equal = argument.firstIndex(of: "=") else { return PercentEncoding.encode(argument) }
        let value = PercentEncoding.encode(String(argument[argument.index(after: equal)...]))
        return equal == argument.startIndex ? value : "\(argument[..<equal])=\(value)"
    }

    /// The words as a POSIX shell splits them, without expansions.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let ended = word { words.append(ended) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
