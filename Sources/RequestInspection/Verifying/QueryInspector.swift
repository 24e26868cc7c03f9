import BinanceMargin

/// What the form of a signed query shows, without a key.
struct QueryInspector {
    let query: SignedQuery

    /// The last time that is taken for one in seconds; in milliseconds it would be in 1973.
    private static let lastSecond: Int64 = 99_999_999_999

    var problems: [VerifyProblem] {
        [unsigned, repeated, notEscaped, encoding, timestamp, window].compactMap(\.self)
    }

    private var unsigned: VerifyProblem? { query.signatures.isEmpty ? VerifyProblem(.unsigned) : nil }

    private var repeated: VerifyProblem? {
        var seen: Set<String> = []
        let names = query.pairs.map(\.name) + query.signatures.map { _ in "signature" }
        return names.first { !seen.insert($0).inserted }.map { VerifyProblem(.repeated, $0) }
    }

    private var notEscaped: VerifyProblem? {
        guard let raw = query.signatures.first, raw.contains(where: { "+/= ".contains($0) }),
            let signature = query.signature, [.rsa, .ed25519].contains(SignatureShape.kind(of: signature))
        else { return nil }
        return VerifyProblem(.notEscaped)
    }

    private var encoding: VerifyProblem? {
        if let twice = query.pairs.first(where: { Self.isEncodedTwice($0.value) }) {
            return VerifyProblem(.encodedTwice, twice.name)
        }
        let bare = query.pairs.first { !PercentEncoding.isEncoded($0.value) || !PercentEncoding.isEncoded($0.name) }
        return bare.map { VerifyProblem(.notEncoded, $0.name) }
    }

    /// Names of assets, pairs and accounts contain no percent sign, so a value with an encoded one was encoded twice.
    static func isEncodedTwice(_ value: String) -> Bool {
        guard value.uppercased().contains("%25"), let once = PercentEncoding.decode(value) else { return false }
        return once.contains("%") && PercentEncoding.isEncoded(once)
    }

    private var timestamp: VerifyProblem? {
        guard let text = query.value(of: "timestamp") else {
            return query.signatures.isEmpty ? nil : VerifyProblem(.unstamped)
        }
        guard let value = Int64(text), value > 0, value <= Self.lastSecond else { return nil }
        return VerifyProblem(.seconds)
    }

    private var window: VerifyProblem? {
        guard let text = query.value(of: "recvWindow"), let value = Int64(text), value > RecvWindow.range.upperBound
        else { return nil }
        return VerifyProblem(.windowTooWide)
    }
}
