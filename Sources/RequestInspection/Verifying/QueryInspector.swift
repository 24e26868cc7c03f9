import BinanceMargin

/// What the form of a signed request shows, without a key.
struct QueryInspector {
    let query: SignedQuery

    /// The last time that is taken for one in seconds; in milliseconds it would be in 1973.
    private static let lastSecond: Int64 = 99_999_999_999

    /// Milliseconds from 2017, before which the exchange has no data, to the year 9999.
    private static let milliseconds: ClosedRange<Int64> = 1_483_228_800_000...253_402_300_799_999

    /// The paths whose `isolatedSymbol` others take for `symbol`.
    private static let isolatedPaths: Set<String> = [
        "/sapi/v1/margin/maxBorrowable", "/sapi/v1/margin/maxTransferable",
    ]

    var problems: [VerifyProblem] {
        [
            method, unsigned, masked, repeated, keyHeader, encoding, timestamp, window, empty, notLast, crossInstead,
            query.hasEmptyParameter ? .emptyParameter : nil,
        ]
        .compactMap(\.self)
    }

    // MARK: Form

    private var method: VerifyProblem? {
        guard query.request.method.map({ $0 == "GET" }) ?? query.request.body.isEmpty else {
            return query.path.hasSuffix("/maxBorrowable") || query.path.hasSuffix("/maxTransferable")
                ? .wrongMethod : nil
        }
        return query.request.body.isEmpty ? nil : .bodyOnGet
    }

    private var unsigned: VerifyProblem? { query.signatures.first?.isEmpty ?? true ? .unsigned : nil }

    private var masked: VerifyProblem? { query.isSignatureMasked ? .maskedSignature : nil }

    private var repeated: VerifyProblem? {
        guard query.signatures.count < 2 else { return .repeated("signature") }
        var seen: Set<String> = []
        let again = query.pairs.first { !seen.insert(PercentEncoding.decode($0.name) ?? $0.name).inserted }
        return again.map { .repeated(query.label(of: $0)) }
    }

    private var keyHeader: VerifyProblem? {
        switch query.request.keyHeader {
        case .key(let key):
            // The exchange's keys are letters and digits; a header may contain any visible character.
            return key.utf8.allSatisfy { (0x21...0x7E).contains($0) && ![0x22, 0x27, 0x60].contains($0) }
                ? nil : .keyMalformed
        case .masked: return .maskedKey
        case .none:
            if query.request.showsHeaders { return .noKeyHeader }
            let names = ["apikey", "api_key", "x-mbx-apikey"]
            return query.pairs.contains { names.contains($0.name.lowercased()) } ? .keyInQuery : nil
        }
    }

    private var empty: VerifyProblem? {
        query.pairs.first { $0.value.isEmpty && !["timestamp", "recvWindow"].contains($0.name) }
            .map { .empty(query.label(of: $0)) }
    }

    private var notLast: VerifyProblem? {
        query.signatures.isEmpty || query.isSignatureLast ? nil : .signatureNotLast
    }

    private var encoding: VerifyProblem? {
        if let twice = query.pairs.first(where: { QueryEncoding.isEncodedTwice($0.value) }) {
            return .encodedTwice(query.label(of: twice), in: .both)
        }
        let bare = query.pairs.first { !QueryEncoding.isEncoded($0.value) || !QueryEncoding.isEncoded($0.name) }
        return bare.map { .notEncoded(query.label(of: $0), in: .both) }
    }

    private var crossInstead: VerifyProblem? {
        guard query.path.isEmpty || Self.isolatedPaths.contains(query.path), query.value(of: "isolatedSymbol") == nil,
            query.value(of: "asset") != nil
        else { return nil }
        return query.pairs.first { ["symbol", "isIsolated", "isolated", "isolatedsymbol"].contains($0.name) }
            .map { .crossInstead($0.name) }
    }

    // MARK: Time

    private var timestamp: VerifyProblem? {
        guard let text = query.value(of: "timestamp") else { return .unstamped }
        guard !text.isEmpty else { return .empty("timestamp") }
        guard Self.isNumber(text) else {
            let isFraction = text.contains { $0 == "." || $0 == "e" || $0 == "E" }
            if isFraction, text.allSatisfy({ $0.isNumber || ".eE+-".contains($0) }) { return .timestampFraction }
            let date = PercentEncoding.decode(text) ?? text
            let isDate = date.prefix(4).allSatisfy(\.isNumber) && date.dropFirst(4).first == "-"
            return isDate ? .timestampDate : .timestampText
        }
        guard let value = Int64(text) else { return .nanoseconds }
        if (1...Self.lastSecond).contains(value) { return .seconds }
        if text.utf8.count >= 17 { return .nanoseconds }
        // Values of 16 digits are microseconds.
        let milliseconds = text.utf8.count == 16 ? value / 1000 : value
        return Self.milliseconds.contains(milliseconds) && text.utf8.count != 14 && text.utf8.count != 15
            ? nil : .timestampRange
    }

    /// Up to three decimals are allowed.
    private var window: VerifyProblem? {
        guard let text = query.value(of: "recvWindow") else { return nil }
        guard !text.isEmpty else { return .empty("recvWindow") }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, Self.isNumber(whole),
            parts.count == 1 || (parts.count == 2 && (1...3).contains(parts[1].count) && Self.isNumber(parts[1]))
        else { return .windowMalformed }
        let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
        guard !isZero else { return .windowMalformed }
        guard let value = Int64(whole), value <= RecvWindow.range.upperBound else { return .windowTooWide }
        let hasRest = parts.count == 2 && parts[1].contains { $0 != "0" }
        return value == RecvWindow.range.upperBound && hasRest ? .windowTooWide : nil
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// What encoded values look like.
enum QueryEncoding {
    /// Names of assets, pairs and accounts contain no percent sign, so a value with an encoded one was encoded twice.
    static func isEncodedTwice(_ value: String) -> Bool {
        guard value.contains("%25"), let once = PercentEncoding.decode(value) else { return false }
        return once.contains("%") && PercentEncoding.isEncoded(once)
    }

    /// Form encoding, which the exchange's own connectors use, leaves `*` bare and writes a space as `+`.
    static func isEncoded(_ text: String) -> Bool {
        PercentEncoding.isEncoded(text.filter { $0 != "+" && $0 != "*" })
    }
}
