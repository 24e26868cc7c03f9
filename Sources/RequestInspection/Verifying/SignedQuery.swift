import BinanceMargin
import RequestSigning

/// The query and body of a signed request, split without changing a byte.
struct SignedQuery {
    /// One `name=value`, still encoded.
    struct Pair: Hashable {
        let name: String
        let value: String

        /// False for a name without `=`.
        var hasEqual = true

        init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }

        fileprivate init(_ text: Substring) {
            if let equal = text.firstIndex(of: "=") {
                self.init(name: String(text[..<equal]), value: String(text[text.index(after: equal)...]))
            } else {
                self.init(name: String(text), value: "")
                hasEqual = false
            }
        }

        var text: String { hasEqual ? "\(name)=\(value)" : name }
    }

    let request: PastedRequest

    /// Every pair except the signature, in order; those of the body after those of the query.
    let pairs: [Pair]

    /// The values of the parameters named `signature`, in order, still encoded.
    let signatures: [String]

    /// The bytes that the exchange verifies: what was sent, without the signature.
    let payload: String

    /// Whether anything follows the signature.
    let isSignatureLast: Bool

    /// Whether there is an `&` without a parameter before or after it.
    let hasEmptyParameter: Bool

    /// Nil if `text` contains no query.
    init?(_ text: String) {
        guard let request = PastedRequest(text) else { return nil }
        self.request = request
        let parts = [request.query, request.body].map { $0.split(separator: "&", omittingEmptySubsequences: false) }
        let isSignature: (Substring) -> Bool = { $0.hasPrefix("signature=") || $0 == "signature" }
        payload = parts.map { $0.filter { !isSignature($0) }.joined(separator: "&") }.joined()
        let all = parts.flatMap(\.self)
        pairs = all.filter { !$0.isEmpty && !isSignature($0) }.map(Pair.init)
        signatures = all.filter(isSignature).map { Pair($0).value }
        let last = request.body.isEmpty ? parts[0] : parts[1]
        isSignatureLast = last.last.map(isSignature) ?? false
        hasEmptyParameter = parts.contains { part in part.count > 1 && part.contains(where: \.isEmpty) }
    }

    /// Whether the signature was made unreadable before the request was pasted.
    var isSignatureMasked: Bool { signatures.first.map(PastedText.isMasked) ?? false }

    /// The path, without scheme and host.
    var path: String { String(authorityAndPath.drop { $0 != "/" }) }

    /// The host with its port, in lower case; nil if only a path or a query was pasted.
    var host: String? {
        let authority = authorityAndPath.prefix { $0 != "/" }
        return authority.isEmpty ? nil : authority.split(separator: "@").last.map { $0.lowercased() }
    }

    /// In lower case; nil if the text has none.
    var scheme: String? { request.address.firstRange(of: "://").map { request.address[..<$0.lowerBound].lowercased() } }

    private var authorityAndPath: Substring {
        request.address[(request.address.firstRange(of: "://")?.upperBound ?? request.address.startIndex)...]
    }

    /// Whether a variable is in place of a value, such as `$timestamp` or `{{signature}}`.
    static func isVariable(_ value: String) -> Bool {
        value.hasPrefix("$") || value.contains("{") || value.contains("<") || value.hasPrefix("%(")
    }

    /// The value of the parameter `name`, still encoded.
    func value(of name: String) -> String? {
        pairs.first { (PercentEncoding.decode($0.name) ?? $0.name) == name }?.value
    }

    /// How messages name a pair: by its name if that is one, otherwise by its place, because it may be a secret.
    func label(of pair: Pair) -> String {
        let isName =
            (1...24).contains(pair.name.utf8.count) && pair.hasEqual
            && pair.name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F }
        guard !isName else { return pair.name }
        return "#\((pairs.firstIndex(of: pair) ?? 0) + 1)"
    }

    func labels(of pairs: some Sequence<Pair>) -> String { pairs.map { label(of: $0) }.joined(separator: ", ") }

    static func payload(of pairs: some Sequence<Pair>) -> String { pairs.map(\.text).joined(separator: "&") }
}
