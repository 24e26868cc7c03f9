import BilingualText
import CommandLanguage
import BinanceMargin
import Testing

@testable import RecordRendering
@testable import RequestInspection

/// `verify` on signatures made rightly and wrongly with each kind of key.
@Suite struct VerificationTests {
    private static let apiKeyText = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"
    private static let secretText = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    /// One key of each kind, made once.
    private static let keys: [SigningKey.Kind: SigningKey] = {
        var keys: [SigningKey.Kind: SigningKey] = [.hmac: SigningKey(hmacSecret: Secret(utf8: secretText))]
        for kind in [SigningKey.Kind.rsa, .ed25519] {
            keys[kind] = (try? OpenSSLKey.make(kind)).flatMap { try? SigningKey(material: Secret(utf8: $0)) }
        }
        return keys
    }()

    /// Parameters with a value that must be encoded, as neighbours of this endpoint have.
    private static let sent = "assets=BTC%2CETH&isIsolated=TRUE&recvWindow=5000&timestamp=1736393892000"
    private static let path = "/sapi/v1/margin/next-hourly-interest-rate"

    private func credentials(_ kind: SigningKey.Kind) throws -> Credentials {
        let key = try #require(Self.keys[kind])
        return Credentials(apiKey: try #require(APIKey(Self.apiKeyText)), signingKey: key)
    }

    private func sign(_ payload: String, _ kind: SigningKey.Kind) throws -> String {
        try RequestSigner(key: try #require(Self.keys[kind])).signature(over: payload)
    }

    private func hmac(_ payload: String, secret: String) throws -> String {
        try RequestSigner(key: SigningKey(hmacSecret: Secret(utf8: secret))).signature(over: payload)
    }

    private func causes(
        in text: String,
        _ kind: SigningKey.Kind
    ) throws -> [VerifyProblem.Cause] {
        let verification = try #require(Verification(of: text, with: try credentials(kind)))
        #expect(verification.verdict == (verification.problems.isEmpty ? .right : .wrong))
        return verification.problems.map(\.cause)
    }

    /// A signed URL: what was signed and what was sent may differ.
    private func url(signed: String, sent: String = Self.sent, _ kind: SigningKey.Kind) throws -> String {
        let signature = PercentEncoding.encode(try sign(signed, kind))
        return "https://api.binance.com\(Self.path)?\(sent)&signature=\(signature)"
    }

    // MARK: Right ones

    @Test(arguments: SigningKey.Kind.allCases)
    func `a right signature has no error, in whatever form it is pasted`(_ kind: SigningKey.Kind) throws {
        let signature = PercentEncoding.encode(try sign(Self.sent, kind))
        let query = "\(Self.sent)&signature=\(signature)"
        let forms = [
            query, "?\(query)", "\(Self.path)?\(query)", "https://api.binance.com\(Self.path)?\(query)",
            " '\(query)' \n",
            "curl -H 'X-MBX-APIKEY: \(Self.apiKeyText)' \"https://api.binance.com\(Self.path)?\(query)\"",
            "signature=\(signature)&\(Self.sent)",
        ]
        for form in forms { #expect(try causes(in: form, kind) == [], "\(form)") }
    }

    @Test func `a signature in capitals is right for HMAC`() throws {
        let signature = try sign(Self.sent, .hmac).uppercased()
        #expect(try causes(in: "\(Self.sent)&signature=\(signature)", .hmac) == [])
    }

    // MARK: The nine errors

    /// What was signed and sent wrongly, for every kind of key.
    struct Planted: CustomTestStringConvertible, Sendable {
        let cause: VerifyProblem.Cause
        let signed: String
        var sent = VerificationTests.sent

        var testDescription: String { "\(cause): \(signed) -> \(sent)" }
    }

    private static let bare = "assets=BTC,ETH&isIsolated=TRUE&recvWindow=5000&timestamp=1736393892000"
    private static let twice = "assets=BTC%252CETH&isIsolated=TRUE&recvWindow=5000&timestamp=1736393892000"

    static let planted: [Planted] = [
        Planted(cause: .notEncoded, signed: bare),
        Planted(cause: .notEncoded, signed: bare, sent: bare),
        Planted(cause: .notEncoded, signed: sent, sent: bare),
        Planted(cause: .encodedTwice, signed: twice),
        Planted(cause: .encodedTwice, signed: sent, sent: twice),
        Planted(cause: .encodedTwice, signed: twice, sent: twice),
        Planted(
            cause: .reordered,
            signed: "timestamp=1736393892000&recvWindow=5000&isIsolated=TRUE&assets=BTC%2CETH"
        ),
        Planted(
            cause: .reordered,
            signed: "assets=BTC%2CETH&isIsolated=TRUE&timestamp=1736393892000&recvWindow=5000"
        ),
        Planted(
            cause: .reordered,
            signed: "a=1&b=2&c=3&d=4&e=5&f=6&g=7&timestamp=1736393892000",
            sent: "b=2&c=3&d=4&e=5&f=6&g=7&timestamp=1736393892000&a=1"
        ),
        Planted(cause: .changed, signed: "assets=BTC%2CETH&isIsolated=TRUE&timestamp=1736393892000"),
        Planted(cause: .changed, signed: "assets=BTC%2CETH&timestamp=1736393892000"),
        Planted(cause: .changed, signed: "assets=btc%2Ceth&isIsolated=TRUE&recvWindow=5000&timestamp=1736393892000"),
        Planted(cause: .changed, signed: "assets=BTC%2CETH&isIsolated=TRUE&recvWindow=5000&timestamp=1736393891377"),
        Planted(cause: .changed, signed: "assets=BTC%2CETH&isIsolated=TRUE&recvWindow=10000&timestamp=1736393892000"),
        Planted(cause: .changed, signed: "assets=SOL&isIsolated=TRUE&recvWindow=5000&timestamp=1736393892000"),
        Planted(cause: .changed, signed: "assets=BTC%2cETH&isIsolated=TRUE&recvWindow=5000&timestamp=1736393892000"),
        Planted(cause: .moreSigned, signed: "?\(sent)"),
        Planted(cause: .moreSigned, signed: "\(path)?\(sent)"),
        Planted(cause: .moreSigned, signed: "https://api.binance.com\(path)?\(sent)"),
        Planted(cause: .moreSigned, signed: "\(sent)\n"),
        Planted(cause: .moreSigned, signed: "\(sent)&signature="),
        Planted(
            cause: .seconds,
            signed: "assets=BTC&timestamp=1736393892",
            sent: "assets=BTC&timestamp=1736393892"
        ),
    ]

    @Test(arguments: planted, SigningKey.Kind.allCases)
    func `a planted error is named, and no other`(_ planted: Planted, _ kind: SigningKey.Kind) throws {
        let text = try url(signed: planted.signed, sent: planted.sent, kind)
        #expect(try causes(in: text, kind) == [planted.cause])
    }

    @Test(arguments: SigningKey.Kind.allCases)
    func `the API key signed with in place of the secret is named`(_ kind: SigningKey.Kind) throws {
        let signature = try hmac(Self.sent, secret: Self.apiKeyText)
        #expect(try causes(in: "\(Self.sent)&signature=\(signature)", kind) == [.swapped])
    }

    @Test(arguments: ["\n", "\r\n", " ", "\t"])
    func `a space in the secret is named`(_ blank: String) throws {
        for secret in [Self.secretText + blank, blank + Self.secretText] where secret != "\r\n" + Self.secretText {
            let signature = try hmac(Self.sent, secret: secret)
            #expect(try causes(in: "\(Self.sent)&signature=\(signature)", .hmac) == [.blankInSecret])
        }
    }

    @Test(arguments: [SigningKey.Kind.rsa, .ed25519])
    func `base64 that was not escaped is named`(_ kind: SigningKey.Kind) throws {
        let signature = try sign(Self.sent, kind)
        #expect(try causes(in: "\(Self.sent)&signature=\(signature)", kind) == [.notEscaped])
        // As in the log of a server or a browser, where each `+` has become a space.
        let received = String(signature.map { $0 == "+" ? " " : $0 })
        #expect(try causes(in: "\(Self.sent)&signature=\(received)", kind) == [.notEscaped])
    }

    @Test func `a signature of another kind of key is named`() throws {
        for kind in SigningKey.Kind.allCases {
            for other in SigningKey.Kind.allCases where other != kind {
                #expect(
                    try causes(in: try url(signed: Self.sent, other), kind) == [.wrongKind],
                    "\(other) as \(kind)"
                )
            }
        }
    }

    @Test(arguments: SigningKey.Kind.allCases)
    func `another key of the same kind is left as the likely rest`(_ kind: SigningKey.Kind) throws {
        let key =
            kind == .hmac
            ? SigningKey(hmacSecret: Secret(utf8: "another"))
            : try SigningKey(material: Secret(utf8: OpenSSLKey.make(kind)))
        let signature = PercentEncoding.encode(try RequestSigner(key: key).signature(over: Self.sent))
        let verification = Verification(of: "\(Self.sent)&signature=\(signature)", with: try credentials(kind))
        #expect(verification?.problems == [VerifyProblem(.changed, isLikely: true)])
    }

    // MARK: Beyond them

    @Test func `another API key in the header is named`() throws {
        let text = "curl -H 'X-MBX-APIKEY: \(String(repeating: "x", count: 64))' '\(try url(signed: Self.sent, .hmac))'"
        #expect(try causes(in: text, .hmac) == [.otherKey])
    }

    @Test(arguments: [
        ("asset=BTC&timestamp=1736393892000", [VerifyProblem.Cause.unsigned]),
        ("asset=BTC&asset=ETH&timestamp=1736393892000&signature=00", [.repeated]),
        ("asset=BTC&signature=00", [.unstamped]),
        ("asset=BTC&recvWindow=60001&timestamp=1736393892000&signature=00", [.windowTooWide]),
        ("asset=BTC&timestamp=1736393892&signature=00", [.seconds]),
        ("assets=BTC,ETH&timestamp=1736393892000&signature=00", [.notEncoded]),
        ("asset=BTC&timestamp=1736393892000&signature=00", []),
    ])
    func `without a key only the form is checked`(_ text: String, _ causes: [VerifyProblem.Cause]) throws {
        let verification = try #require(Verification(of: text, with: nil))
        #expect(verification.problems.map(\.cause) == causes)
        #expect(verification.verdict == (causes.isEmpty ? .unknown : .wrong))
    }

    @Test(arguments: ["", "hello", "https://api.binance.com/", "?", "%%%"])
    func `what contains no query is refused`(_ text: String) {
        #expect(Verification(of: text, with: nil) == nil)
    }

    @Test(arguments: [
        "=", "a=%", "a=%F", "=&=&=", "a=\u{0}", "signature=", "a=b&signature=%zz", "é=é&timestamp=é&signature=é",
    ])
    func `hostile texts are looked at without harm`(_ text: String) throws {
        for kind in SigningKey.Kind.allCases {
            #expect(Verification(of: text, with: try credentials(kind))?.verdict == .wrong)
        }
    }

    @Test(arguments: Language.allCases)
    func `nothing of the request or the secret is in the result`(_ language: Language) throws {
        for kind in SigningKey.Kind.allCases {
            for planted in Self.planted {
                let text = try url(signed: planted.signed, sent: planted.sent, kind)
                let verification = try #require(Verification(of: text, with: try credentials(kind)))
                let response = Verification.description.record(of: Localized(verification, in: language))
                let shown = ValueText.jsonText(response)
                for secret in [
                    Self.secretText, Self.apiKeyText, try sign(planted.signed, kind), "1736393892000", "BTC",
                ] {
                    #expect(
                        !shown.replacing("`1736393892000`", with: "").contains(secret),
                        "\(planted.testDescription)"
                    )
                }
            }
        }
    }
}
