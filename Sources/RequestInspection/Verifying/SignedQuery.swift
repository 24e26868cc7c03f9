import BinanceMargin

/// A signed request as it was pasted, split without changing a byte: a URL, a query, or a curl command line.
struct SignedQuery {
    /// One `name=value`, still encoded.
    struct Pair: Hashable {
        let name: String
        let value: String

        var text: String { "\(name)=\(value)" }
    }

    /// What precedes the query: nothing, a path, or a scheme and host with a path.
    let address: String

    /// Every pair except the signature, in order.
    let pairs: [Pair]

    /// The values of the parameters named `signature`, in order, still encoded.
    let signatures: [String]

    /// The API key, if the curl command line has a header with one.
    let apiKey: APIKey?

    /// Splits `text`; nil if it contains no query.
    init?(_ text: String) {
        let pasted = Self.withoutQuotes(text)
        let address: String
        let query: Substring
        if let start = Self.start(ofURLIn: pasted) {
            let url = pasted[start...].prefix { !$0.isWhitespace && !Self.quotes.contains($0) && $0 != "#" }
            guard let mark = url.firstIndex(of: "?") else { return nil }
            address = String(url[..<mark])
            query = url[url.index(after: mark)...]
        } else {
            let mark = pasted.firstIndex(of: "?")
            address = mark.map { String(pasted[..<$0]) } ?? ""
            query = mark.map { pasted[pasted.index(after: $0)...] } ?? pasted[...]
        }
        guard query.contains("=") else { return nil }
        let all = query.split(separator: "&").map(Self.pair)
        self.address = address
        pairs = all.filter { $0.name != "signature" }
        signatures = all.filter { $0.name == "signature" }.map(\.value)
        apiKey = Self.apiKey(in: pasted)
    }

    /// The bytes that the exchange verifies: what was sent, without the signature.
    var payload: String { Self.payload(of: pairs) }

    /// The decoded signature. A `+` stays as it is, and a space, which a `+` can become in transit, is turned back into
    /// one.
    var signature: String? {
        guard let first = signatures.first else { return nil }
        let decoded = PercentEncoding.decode(first) ?? first
        return String(decoded.map { $0 == " " ? "+" : $0 })
    }

    /// The path, without scheme and host.
    var path: String {
        guard let scheme = address.firstRange(of: "://") else { return address }
        return String(address[scheme.upperBound...].drop { $0 != "/" })
    }

    /// The value of the parameter `name`, still encoded.
    func value(of name: String) -> String? { pairs.first { $0.name == name }?.value }

    static func payload(of pairs: some Sequence<Pair>) -> String { pairs.map(\.text).joined(separator: "&") }

    private static let quotes: Set<Character> = ["\"", "'", "`"]

    private static func withoutQuotes(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace || quotes.contains(first) { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || quotes.contains(last) { rest.removeLast() }
        return String(rest)
    }

    private static func start(ofURLIn text: String) -> String.Index? {
        ["https://", "http://"].compactMap { text.firstRange(of: $0)?.lowerBound }.min()
    }

    private static func pair(_ text: Substring) -> Pair {
        guard let equal = text.firstIndex(of: "=") else { return Pair(name: String(text), value: "") }
        return Pair(name: String(text[..<equal]), value: String(text[text.index(after: equal)...]))
    }

    private static func apiKey(in text: String) -> APIKey? {
        guard let header = text.lowercased().firstRange(of: "x-mbx-apikey:") else { return nil }
        let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: header.upperBound)
        let rest = text.dropFirst(offset).drop { $0.isWhitespace }
        return APIKey(String(rest.prefix { !$0.isWhitespace && !quotes.contains($0) }))
    }
}

/// What may have been signed instead of the query that was sent, and the error that this would be.
struct SignedVariant {
    let payload: String
    let problem: VerifyProblem
}

/// Guesses the kind of key from the length and characters of a signature.
enum SignatureShape {
    /// The kind; nil if the exchange accepts no signature of this form.
    static func kind(of signature: String) -> SigningKey.Kind? {
        if signature.utf8.count == 64, signature.allSatisfy(\.isHexDigit) { return .hmac }
        guard signature.allSatisfy(isBase64), signature.hasSuffix("=") || signature.utf8.count.isMultiple(of: 4) else {
            return nil
        }
        return switch signature.utf8.count {
        case 88: .ed25519
        // From 2048 to 4096 bits.
        case 344...684: .rsa
        default: nil
        }
    }

    private static func isBase64(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "+/=".contains(character))
    }
}
