import BinanceMargin
import Crypto
import Foundation
import RequestSigning
import Testing

@testable import RequestInspection

/// A pasted text with the verdict and problems that `verify` must give.
struct SignatureSample: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: SigningKey.Kind
    let verdict: Verification.Verdict
    let problems: [String]
    let text: @Sendable (SigningKit) throws -> String

    var testDescription: String { "\(name), \(kind.rawValue)" }

    static let path = "/sapi/v1/margin/maxBorrowable"
    static let stamp = "timestamp=1736393892000"
    static let plain = "asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&\(stamp)"
    static let coin = "%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81"
    static let bareCoin = "这是测试币"
    static let encoded = "asset=\(coin)&\(stamp)"

    typealias Text = @Sendable (SigningKit) throws -> String

    /// A row for each kind of key.
    static func rows(
        _ name: String,
        _ verdict: Verification.Verdict,
        _ problems: [String] = [],
        kinds: [SigningKey.Kind] = SigningKey.Kind.allCases,
        _ text: @escaping Text
    ) -> [SignatureSample] {
        kinds.map { SignatureSample(name: name, kind: $0, verdict: verdict, problems: problems, text: text) }
    }

    /// A row for each kind: what was signed and what was sent.
    static func rows(
        _ name: String,
        _ verdict: Verification.Verdict,
        _ problems: [String] = [],
        signed: String,
        sent: String
    ) -> [SignatureSample] {
        rows(name, verdict, problems) { kit in
            "\(sent)&signature=\(PercentEncoding.encode(try kit.sign(signed)))"
        }
    }

    /// A request whose signature covers it, sent as it is.
    static func sent(_ name: String, _ problems: [String], _ query: String) -> [SignatureSample] {
        rows(name, problems.isEmpty ? .right : .wrong, problems, signed: query, sent: query)
    }

    static let all: [SignatureSample] = [
        forms, advice, encodings, changes, otherTexts, secrets, pairedFlaws, writings, algorithms, pastes, keys,
        commands,
        keyMaps, marks, addresses, names,
    ]
    .flatMap { $0.flatMap(\.self) }

    // MARK: What the form shows

    private static let forms: [[SignatureSample]] = [
        sent("plain", [], plain),
        sent("non-ASCII name, encoded", [], encoded),
        sent("microseconds", [], "asset=BTC&\(stamp)000"),
        sent("window with decimals", [], "asset=BTC&recvWindow=5000.125&\(stamp)"),
        sent("no timestamp", ["unstamped"], "asset=BTC"),
        sent("empty timestamp", ["empty"], "asset=BTC&timestamp="),
        sent("timestamp without a value", ["empty"], "asset=BTC&timestamp"),
        sent("None", ["timestampText"], "asset=BTC&timestamp=None"),
        sent("NaN", ["timestampText"], "asset=BTC&timestamp=NaN"),
        sent("undefined", ["timestampText"], "asset=BTC&timestamp=undefined"),
        sent("negative", ["timestampText"], "asset=BTC&timestamp=-1736393892000"),
        sent("seconds", ["seconds"], "asset=BTC&timestamp=1736393892"),
        sent("seconds as a float", ["timestampFraction"], "asset=BTC&timestamp=1736393892.123"),
        sent("milliseconds as a float", ["timestampFraction"], "asset=BTC&timestamp=1736393892000.0"),
        sent("exponent", ["timestampFraction"], "asset=BTC&timestamp=1.736393892e12"),
        sent("nanoseconds", ["nanoseconds"], "asset=BTC&timestamp=1736393892000000000"),
        sent("20 digits", ["nanoseconds"], "asset=BTC&timestamp=17363938920000000000"),
        sent("14 digits", ["timestampRange"], "asset=BTC&timestamp=17363938920000"),
        sent("zero", ["timestampRange"], "asset=BTC&timestamp=0"),
        sent("date", ["timestampDate"], "asset=BTC&timestamp=2025-01-09T03%3A38%3A12Z"),
        sent("day", ["timestampDate"], "asset=BTC&timestamp=2025-01-09"),
        sent("window with a unit", ["windowMalformed"], "asset=BTC&recvWindow=5s&\(stamp)"),
        sent("negative window", ["windowMalformed"], "asset=BTC&recvWindow=-1&\(stamp)"),
        sent("window of zero", ["windowMalformed"], "asset=BTC&recvWindow=0&\(stamp)"),
        sent("window with 4 decimals", ["windowMalformed"], "asset=BTC&recvWindow=5000.1234&\(stamp)"),
        sent("window as an exponent", ["windowMalformed"], "asset=BTC&recvWindow=5e3&\(stamp)"),
        sent("wide window", ["windowTooWide"], "asset=BTC&recvWindow=60001&\(stamp)"),
        sent("window just too wide", ["windowTooWide"], "asset=BTC&recvWindow=60000.001&\(stamp)"),
        sent("window of 20 digits", ["windowTooWide"], "asset=BTC&recvWindow=99999999999999999999&\(stamp)"),
        sent("empty window", ["empty"], "asset=BTC&recvWindow=&\(stamp)"),
        sent("empty isolatedSymbol", ["empty"], "asset=BTC&isolatedSymbol=&\(stamp)"),
        sent("empty asset", ["empty"], "asset=&\(stamp)"),
        sent("empty unknown", ["empty"], "asset=BTC&note=&\(stamp)"),
        sent("only a name", ["empty"], "asset=BTC&isolatedSymbol&\(stamp)"),
        sent("repeated asset", ["repeated"], "asset=BTC&asset=ETH&\(stamp)"),
        sent("repeated timestamp", ["repeated"], "asset=BTC&\(stamp)&\(stamp)"),
        rows("no signature", .wrong, ["unsigned"]) { _ in plain },
        rows("empty signature", .wrong, ["unsigned"]) { _ in "\(plain)&signature=" },
        rows("two signatures", .wrong, ["repeated"]) { kit in
            let signature = PercentEncoding.encode(try kit.sign(plain))
            return "\(plain)&signature=\(signature)&signature=\(signature)"
        },
        rows("signature first", .undecided, ["signatureNotLast"]) { kit in
            "signature=\(PercentEncoding.encode(try kit.sign(plain)))&\(plain)"
        },
        rows("signature in the middle", .undecided, ["signatureNotLast"]) { kit in
            "asset=BTC&signature=\(PercentEncoding.encode(try kit.sign("asset=BTC&\(stamp)")))&\(stamp)"
        },
    ]

    private static let advice: [[SignatureSample]] = [
        rows("symbol instead", .right, ["crossInstead"]) { kit in
            let query = "asset=BTC&symbol=BTCUSDT&\(stamp)"
            return "\(path)?\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
        },
        rows("isIsolated instead", .right, ["crossInstead"]) { kit in
            let query = "asset=BTC&isIsolated=TRUE&\(stamp)"
            return "\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
        },
        rows("key in the query", .right, ["keyInQuery"]) { kit in
            let query = "apiKey=\(kit.apiKey)&asset=BTC&\(stamp)"
            return "\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
        },
        rows(
            "&& that was signed",
            .right,
            ["emptyParameter"],
            signed: "asset=BTC&&\(stamp)",
            sent: "asset=BTC&&\(stamp)"
        ),
    ]

    // MARK: Encoding

    private static let encodings: [[SignatureSample]] = [
        rows("signed bare", .wrong, ["notEncoded"], signed: "asset=\(bareCoin)&\(stamp)", sent: encoded),
        rows("sent bare", .wrong, ["notEncoded"], signed: encoded, sent: "asset=\(bareCoin)&\(stamp)"),
        sent("both bare", ["notEncoded"], "asset=\(bareCoin)&\(stamp)"),
        sent("comma bare", ["notEncoded", "unread"], "asset=BTC&assets=BTC,ETH&\(stamp)"),
        rows(
            "signed twice",
            .wrong,
            ["encodedTwice"],
            signed: "asset=\(PercentEncoding.encode(coin))&\(stamp)",
            sent: encoded
        ),
        rows(
            "sent twice",
            .wrong,
            ["encodedTwice"],
            signed: encoded,
            sent: "asset=\(PercentEncoding.encode(coin))&\(stamp)"
        ),
        sent("both twice", ["encodedTwice"], "asset=\(PercentEncoding.encode(coin))&\(stamp)"),
        rows(
            "signed lower-case hex",
            .wrong,
            ["hexCase"],
            signed: "asset=\(coin.lowercased())&\(stamp)",
            sent: encoded
        ),
        rows("sent lower-case hex", .wrong, ["hexCase"], signed: encoded, sent: "asset=\(coin.lowercased())&\(stamp)"),
        sent("lower-case hex, signed and sent", [], "asset=\(coin.lowercased())&\(stamp)"),
        rows(
            "signed +",
            .wrong,
            ["formEncoded"],
            signed: "asset=BTC&note=a+b&\(stamp)",
            sent: "asset=BTC&note=a%20b&\(stamp)"
        ),
        rows(
            "sent +",
            .wrong,
            ["formEncoded"],
            signed: "asset=BTC&note=a%20b&\(stamp)",
            sent: "asset=BTC&note=a+b&\(stamp)"
        ),
        sent("+ signed and sent", [], "asset=BTC&note=a+b&\(stamp)"),
        rows("whole query encoded", .wrong, ["wholeEncoded"], signed: PercentEncoding.encode(plain), sent: plain),
    ]

    // MARK: Changes after signing

    private static let changes: [[SignatureSample]] = [
        rows(
            "by name",
            .wrong,
            ["reordered"],
            signed: plain,
            sent: "timestamp=1736393892000&isolatedSymbol=BTCUSDT&recvWindow=5000&asset=BTC"
        ),
        rows("reversed", .wrong, ["reordered"], signed: "\(stamp)&asset=BTC", sent: "asset=BTC&\(stamp)"),
        rows(
            "window not signed",
            .wrong,
            ["notSigned"],
            signed: "asset=BTC&\(stamp)",
            sent: "asset=BTC&\(stamp)&recvWindow=5000"
        ),
        rows("only the timestamp signed", .wrong, ["notSigned"], signed: stamp, sent: plain),
        rows("nothing signed", .wrong, ["notSigned"], signed: "", sent: plain),
        rows("timestamp not signed", .wrong, ["notSigned"], signed: "asset=BTC", sent: "asset=BTC&\(stamp)"),
        rows("asset recased", .wrong, ["changed"], signed: "asset=btc&\(stamp)", sent: "asset=BTC&\(stamp)"),
        rows(
            "new timestamp",
            .wrong,
            ["changed"],
            signed: "asset=BTC&timestamp=1736393891377",
            sent: "asset=BTC&\(stamp)"
        ),
        rows(
            "signed seconds",
            .wrong,
            ["changed"],
            signed: "asset=BTC&timestamp=1736393892",
            sent: "asset=BTC&\(stamp)"
        ),
        rows(
            "other window",
            .wrong,
            ["changed"],
            signed: "asset=BTC&recvWindow=10000&\(stamp)",
            sent: "asset=BTC&recvWindow=5000&\(stamp)"
        ),
        rows("another asset", .wrong, ["unexplained"], signed: "asset=SOL&\(stamp)", sent: "asset=BTC&\(stamp)"),
        rows("?& that was not signed", .wrong, ["extraAmpersand"], signed: plain, sent: "&\(plain)"),
        rows(
            "&& that was not signed",
            .wrong,
            ["extraAmpersand"],
            signed: plain,
            sent: plain.replacing("&rec", with: "&&rec")
        ),
        rows("& before the signature", .wrong, ["extraAmpersand"], signed: plain, sent: "\(plain)&"),
        rows("& after the signature", .wrong, ["extraAmpersand", "signatureNotLast"]) { kit in
            "\(plain)&signature=\(PercentEncoding.encode(try kit.sign(plain)))&"
        },
    ]

    // MARK: Another text was signed

    private static let otherTexts: [[SignatureSample]] = [
        rows("values", .wrong, ["valuesOnly"], signed: "BTC1736393892000", sent: "asset=BTC&\(stamp)"),
        rows("values with &", .wrong, ["valuesOnly"], signed: "BTC&1736393892000", sent: "asset=BTC&\(stamp)"),
        rows(
            "without separators",
            .wrong,
            ["otherForm"],
            signed: "assetBTCtimestamp1736393892000",
            sent: "asset=BTC&\(stamp)"
        ),
        rows("commas", .wrong, ["otherForm"], signed: "asset=BTC,\(stamp)", sent: "asset=BTC&\(stamp)"),
        rows(
            "JSON",
            .wrong,
            ["otherForm"],
            signed: "{\"asset\":\"BTC\",\"timestamp\":1736393892000}",
            sent: "asset=BTC&\(stamp)"
        ),
        rows(
            "JSON of Python",
            .wrong,
            ["otherForm"],
            signed: "{\"asset\": \"BTC\", \"timestamp\": 1736393892000}",
            sent: "asset=BTC&\(stamp)"
        ),
        rows("? before the query", .wrong, ["moreSigned"], signed: "?\(plain)", sent: plain),
        rows("path", .wrong, ["moreSigned"], signed: "\(path)?\(plain)", sent: plain),
        rows("method and path", .wrong, ["moreSigned"], signed: "GET\(path)?\(plain)", sent: plain),
        rows("newline", .wrong, ["moreSigned"], signed: "\(plain)\n", sent: plain),
        rows("signature=", .wrong, ["moreSigned"], signed: "\(plain)&signature=", sent: plain),
        rows("URL", .wrong, ["moreSigned"]) { kit in
            let url = "https://api.binance.com\(path)?\(plain)"
            return "\(url)&signature=\(PercentEncoding.encode(try kit.sign(url)))"
        },
    ]
}

extension SignatureSample {
    /// Whether only the host is wrong, which the sandbox does not see.
    var isAboutHost: Bool { problems.contains("hostWithoutPath") || problems == ["notHTTPS"] }

    /// What a program sends of `query`: of a URL without quotes a shell passes on what precedes the first `&`.
    func sent(_ query: String) -> String {
        problems.contains("shellCut") ? String(query.prefix { $0 != "&" }) : query
    }
}
