import BinanceEndpoints
import BinanceMargin
import RequestSigning

/// What the form of a signed request shows, without the signing key.
struct QueryInspector {
    let query: SignedQuery
    let context: VerificationContext

    /// The last time that is taken for one in seconds; in milliseconds it would be in 1973.
    private static let lastSecond: Int64 = 99_999_999_999

    /// Milliseconds from 2017, before which the exchange has no data, to the year 9999.
    private static let milliseconds: ClosedRange<Int64> = 1_483_228_800_000...253_402_300_799_999

    /// The endpoint; nil if the text has no path, or one that this program does not know.
    private var endpoint: EndpointRow? { .signed(query.path) }

    var problems: [VerifyProblem] {
        guard !query.request.isWholeEncoded else { return query.request.problems + [.wholeSentEncoded] }
        let form = [
            method, variable, unsigned, masked, repeated, keyHeader, doubleMark, encoding, timestamp, window, empty,
            missing, age, notLast, scheme, host, path, needlessEscape, unread,
            query.hasEmptyParameter ? VerifyProblem.emptyParameter : nil,
        ]
        return query.request.problems + form.compactMap(\.self)
    }

    // MARK: Form

    private var method: VerifyProblem? {
        let hasBody = !query.request.body.isEmpty || query.request.hasOtherBody
        guard query.request.method.map({ $0 == "GET" }) ?? !hasBody else {
            return endpoint.map { .wrongMethod(isCertain: !$0.hasOtherMethods) }
        }
        return hasBody ? .bodyOnGet : nil
    }

    /// A text that a program would fill in is not the request that was sent.
    private var variable: VerifyProblem? {
        query.pairs.first { SignedQuery.isVariable($0.value) }.map { .variable(query.label(of: $0)) }
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
            guard key != context.credentials?.apiKey.headerValue else { return nil }
            return Self.isAPIKey(key) ? nil : .keyMalformed
        case .masked: return .maskedKey
        case .none:
            if query.request.problems.contains(.headerWithoutColon) { return nil }
            if query.request.showsHeaders { return .noKeyHeader }
            let names = ["apikey", "api_key", "x-mbx-apikey"]
            return query.pairs.contains { names.contains($0.name.lowercased()) } ? .keyInQuery : nil
        }
    }

    /// Whether a text has the form of the exchange's API keys.
    static func isAPIKey(_ text: String) -> Bool {
        text.utf8.count == 64 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private var empty: VerifyProblem? {
        query.pairs.first { $0.value.isEmpty && !["timestamp", "recvWindow"].contains($0.name) }
            .map { .empty(query.label(of: $0)) }
    }

    private var notLast: VerifyProblem? {
        query.signatures.isEmpty || query.isSignatureLast ? nil : .signatureNotLast
    }

    // MARK: Encoding

    private var encoding: VerifyProblem? {
        let texts = query.pairs.flatMap { [$0.name, $0.value] } + query.signatures
        guard texts.allSatisfy({ PercentEncoding.decode($0) != nil }) else { return .notUnicode }
        let isRead: (SignedQuery.Pair) -> Bool = { [endpoint] in
            endpoint?.reads($0.name) ?? ["asset", "isolatedSymbol", "symbol"].contains($0.name)
        }
        if let twice = query.pairs.first(where: { isRead($0) && QueryEncoding.isEncodedTwice($0.value) }) {
            return .encodedTwice(query.label(of: twice), in: .both)
        }
        guard variable == nil, doubleMark == nil else { return nil }
        let bare = query.pairs.first { !QueryEncoding.isEncoded($0.value) || !QueryEncoding.isEncoded($0.name) }
        return bare.map { .notEncoded(query.label(of: $0), in: .both) }
    }

    /// A second `?` in place of an `&`.
    private var doubleMark: VerifyProblem? {
        query.pairs.contains { pair in
            pair.value.firstRange(of: "?").map { pair.value[$0.upperBound...].contains("=") } ?? false
        }
            ? .doubleMark : nil
    }

    /// An encoder leaves letters and digits as they are.
    private var needlessEscape: VerifyProblem? {
        let pair = query.pairs.first {
            QueryEncoding.hasNeedlessEscape($0.name) || QueryEncoding.hasNeedlessEscape($0.value)
        }
        if let pair { return .needlessEscape(query.label(of: pair)) }
        return query.signatures.contains(where: QueryEncoding.hasNeedlessEscape) ? .needlessEscape("signature") : nil
    }

    // MARK: The address

    private var scheme: VerifyProblem? {
        guard let scheme = query.scheme, scheme != "https" else { return nil }
        let isLocal = query.host.map(VerificationContext.isLoopback) ?? false
        return scheme == "http" && (isLocal || (query.host == context.host && context.usesHTTP)) ? nil : .notHTTPS
    }

    private var host: VerifyProblem? {
        guard let host = query.host else { return nil }
        if host.hasSuffix("testnet.binance.vision"), query.path.hasPrefix("/sapi/") { return .hostWithoutPath }
        if host.hasPrefix("data-api.binance.vision") { return .hostWithoutPath }
        if VerificationContext.isLoopback(host) { return nil }
        if query.path.hasPrefix("/papi/") {
            let isKnown = VerificationContext.isPortfolio(host) || host == context.portfolioHost
            return isKnown ? nil : .unknownHost(.portfolioProduction)
        }
        return VerificationContext.isProduction(host) || host == context.host ? nil : .unknownHost(.production)
    }

    private var path: VerifyProblem? { query.path.isEmpty || endpoint != nil ? nil : .unknownPath }

    // MARK: Parameters

    private var missing: VerifyProblem? {
        endpoint?.parameters.first { $0.isMandatory && query.value(of: $0.name) == nil }.map { .missing($0.name) }
    }

    /// A parameter that the exchange ignores; a misspelt `isolatedSymbol` silently gives cross margin.
    private var unread: VerifyProblem? {
        // A bare query with an asset is most likely this program's main request.
        let isBare = query.path.isEmpty && query.value(of: "asset") != nil
        guard let endpoint = endpoint ?? (isBare ? .signed("/sapi/v1/margin/maxBorrowable") : nil) else { return nil }
        let unread = query.pairs.filter { pair in
            guard let name = PercentEncoding.decode(pair.name) else { return false }
            return !endpoint.reads(name) && !["apikey", "api_key", "x-mbx-apikey"].contains(name.lowercased())
        }
        let isCross = query.value(of: "isolatedSymbol") == nil
        if isCross, let pair = unread.first(where: { endpoint.meant(by: $0.name) == "isolatedSymbol" }) {
            return .crossInstead(query.label(of: pair))
        }
        if let pair = unread.first(where: { endpoint.meant(by: $0.name) != nil }) {
            return .unread(query.label(of: pair), meant: endpoint.meant(by: pair.name))
        }
        // Of a bare query only a misspelt name is certain.
        guard !isBare, let pair = unread.first else { return nil }
        return .unread(query.label(of: pair), meant: nil)
    }

    // MARK: Time

    private var timestamp: VerifyProblem? {
        guard let written = query.value(of: "timestamp") else { return .unstamped }
        let text = PercentEncoding.decode(written) ?? written
        guard !SignedQuery.isVariable(text) else { return nil }
        guard !text.isEmpty else { return .empty("timestamp") }
        guard Self.isNumber(text) else {
            let isFraction = text.contains { $0 == "." || $0 == "e" || $0 == "E" }
            if isFraction, text.allSatisfy({ $0.isNumber || ".eE+-".contains($0) }) { return .timestampFraction }
            let isDate = text.prefix(4).allSatisfy(\.isNumber) && text.dropFirst(4).first == "-"
            return isDate ? .timestampDate : .timestampText
        }
        guard let value = Int64(text), text.first != "0" || value == 0 else {
            return text.utf8.count >= 17 ? .nanoseconds : .timestampRange
        }
        if (1...Self.lastSecond).contains(value) { return .seconds }
        if text.utf8.count >= 17 { return .nanoseconds }
        // Values of 16 digits are microseconds.
        let milliseconds = text.utf8.count == 16 ? value / 1000 : value
        return Self.milliseconds.contains(milliseconds) && text.utf8.count != 14 && text.utf8.count != 15
            ? nil : .timestampRange
    }

    /// How far the timestamp is from the exchange's time.
    private var age: VerifyProblem? {
        guard let now = context.now, timestamp == nil, window == nil,
            let written = query.value(of: "timestamp"), let value = Int64(PercentEncoding.decode(written) ?? written)
        else { return nil }
        let stamp = value >= 1_000_000_000_000_000 ? value / 1000 : value
        let window = query.value(of: "recvWindow").flatMap { Int64($0.prefix { $0 != "." }) } ?? 5000
        let age = now - stamp
        if age > window { return .expired(milliseconds: age) }
        // The rule as published: the timestamp must be less than a second ahead.
        let isFar = age <= -Self.clockError
        return age > -1000 ? nil : .ahead(milliseconds: -age, isCertain: context.isMeasured || isFar)
    }

    /// How far a computer's clock may be off, in milliseconds.
    private static let clockError: Int64 = 24 * 3600 * 1000

    /// Up to three decimals are allowed.
    private var window: VerifyProblem? {
        guard let written = query.value(of: "recvWindow") else { return nil }
        let text = PercentEncoding.decode(written) ?? written
        guard !SignedQuery.isVariable(text) else { return nil }
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

    /// Whether a letter or digit is percent-encoded; no encoder does that.
    static func hasNeedlessEscape(_ text: String) -> Bool {
        var rest = text[...]
        while let escape = rest.firstIndex(of: "%") {
            let digits = rest[rest.index(after: escape)...].prefix(2)
            if digits.count == 2, let code = UInt8(digits, radix: 16), isBare(code) { return true }
            rest = rest[rest.index(after: escape)...]
        }
        return false
    }

    private static func isBare(_ code: UInt8) -> Bool {
        let letter = code | 0x20
        return (0x30...0x39).contains(code) || (0x61...0x7A).contains(letter) || [0x2D, 0x2E, 0x5F].contains(code)
    }

    /// Form encoding, which the exchange's own connectors use, leaves `*` bare and writes a space as `+`.
    static func isEncoded(_ text: String) -> Bool {
        PercentEncoding.isEncoded(text.filter { $0 != "+" && $0 != "*" })
    }
}
