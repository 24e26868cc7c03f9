import BilingualText
import BinanceMargin
import CommandLanguage
import RequestSigning
import SandboxExchange
import ShellRuntime
import Testing

@testable import RecordRendering
@testable import RequestInspection

/// `verify` on signatures made rightly and wrongly with each kind of key.
@Suite struct VerificationTests {
    private func verification(of text: String, _ kit: SigningKit) throws -> Verification {
        Verification(of: try #require(SignedQuery(text)), in: try context(kit))
    }

    private func context(_ kit: SigningKit) throws -> VerificationContext {
        var context = VerificationContext(credentials: try kit.credentials)
        (context.now, context.isMeasured) = (1_736_393_892_000, true)
        return context
    }

    @Test func `there are samples of every kind`() {
        #expect(SignatureSample.all.count >= 150)
        #expect(Set(SignatureSample.all.map(\.testDescription)).count == SignatureSample.all.count)
    }

    @Test(arguments: [
        ("https://papi.binance.com/papi/v1/margin/maxBorrowable", [], Verification.Verdict.right),
        ("https://127.0.0.1:8080/papi/v1/margin/maxBorrowable", [], .right),
        ("https://api.binance.com/papi/v1/margin/maxBorrowable", ["unknownHost"], .undecided),
        ("https://papi.binance.com/sapi/v1/margin/maxBorrowable", ["unknownHost"], .undecided),
    ])
    func `each host serves its own paths, with the same keys`(
        _ url: String,
        _ problems: [String],
        _ verdict: Verification.Verdict
    ) throws {
        let kit = try SigningKit.of(.hmac)
        let query = "asset=BTC&timestamp=1736393892000"
        var context = try context(kit)
        context.host = url.contains("127") ? "127.0.0.1:8080" : "api.binance.com"
        let text = "\(url)?\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
        let verification = Verification(of: try #require(SignedQuery(text)), in: context)
        #expect(verification.problems.map(\.name) == problems)
        #expect(verification.verdict == verdict)
    }

    @Test(arguments: SignatureSample.all)
    func `a sample has its verdict and its problems, and no other`(_ sample: SignatureSample) throws {
        let kit = try SigningKit.of(sample.kind)
        let verification = try verification(of: sample.text(kit), kit)
        #expect(verification.problems.map(\.name) == sample.problems)
        #expect(verification.verdict == sample.verdict)
    }

    @Test func `a signature in base64 may begin with 0x`() throws {
        let kit = try SigningKit.of(.ed25519)
        // One of 4,096 does, and one of 2,048 with the capital.
        let query = try #require(
            try (1...60_000).lazy.map { "asset=BTC&recvWindow=\($0)&timestamp=1736393892000" }
                .first { try kit.sign($0).lowercased().hasPrefix("0x") }
        )
        let text = "\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
        let verification = try verification(of: text, kit)
        #expect(verification.problems.map(\.name) == [])
        #expect(verification.verdict == .right)
    }

    @Test func `the sandbox accepts what is right and refuses what is wrong or undecided`() async throws {
        let exchange = try SigningKit.exchange()
        for sample in SignatureSample.all where sample.verdict != .unknown && !sample.isAboutHost {
            let kit = try SigningKit.of(sample.kind)
            let query = try #require(SignedQuery(sample.text(kit)))
            let request = query.request
            var headers: [(name: String, value: String)] = []
            switch request.keyHeader {
            case .key(let key): headers = [("X-MBX-APIKEY", key)]
            case .masked: headers = [("X-MBX-APIKEY", kit.apiKey)]
            case .none: if !request.showsHeaders { headers = [("X-MBX-APIKEY", kit.apiKey)] }
            }
            if request.problems.contains(.keyHeaderTwice) {
                headers.append(("X-MBX-APIKEY", SigningKit.apiKeyText.reversedText))
            }
            let response = await exchange.respond(
                to: SandboxRequest(
                    method: request.method ?? (request.body.isEmpty && !request.hasOtherBody ? "GET" : "POST"),
                    target: "\(query.path.isEmpty ? SignatureSample.path : query.path)?\(sample.sent(request.query))",
                    headers: headers,
                    body: request.hasOtherBody ? [0x7B] : Array(request.body.utf8)
                )
            )
            #expect(
                (response.status == 200) == (sample.verdict == .right),
                "\(sample): \(response.status) \(String(decoding: response.body, as: UTF8.self))"
            )
        }
    }

    // MARK: Directions and details

    @Test(arguments: [
        ("asset=这&timestamp=1736393892000", "asset=%E8%BF%99&timestamp=1736393892000", "signed without"),
        ("asset=%E8%BF%99&timestamp=1736393892000", "asset=这&timestamp=1736393892000", "sent without"),
        ("note=a+b&timestamp=1736393892000", "note=a%20b&timestamp=1736393892000", "signed as `+`"),
        ("note=a%20b&timestamp=1736393892000", "note=a+b&timestamp=1736393892000", "sent as `+`"),
        ("note=%2c&timestamp=1736393892000", "note=%2C&timestamp=1736393892000", "signed with `%2c`"),
        ("note=%252C&timestamp=1736393892000", "note=%2C&timestamp=1736393892000", "twice before signing"),
        ("note=%2C&timestamp=1736393892000", "note=%252C&timestamp=1736393892000", "again when sent"),
    ])
    func `the direction of an encoding error is named`(_ signed: String, _ sent: String, _ words: String) throws {
        let kit = try SigningKit.of(.hmac)
        let verification = try verification(of: "\(sent)&signature=\(kit.sign(signed))", kit)
        #expect(verification.problems.first?.meaning.text(in: .english).contains(words) == true)
    }

    @Test func `parameters that were not signed, and what is around a secret, are named`() throws {
        let kit = try SigningKit.of(.hmac)
        let query = "asset=BTC&recvWindow=5000&timestamp=1736393892000"
        let part = try verification(of: "\(query)&signature=\(kit.sign("timestamp=1736393892000"))", kit)
        #expect(part.problems.first?.meaning.text(in: .english).contains("asset, recvWindow") == true)
        let signature = SigningKit.hmac(query, secret: "\"\(kit.text)\",")
        let quoted = try verification(of: "\(query)&signature=\(signature)", kit)
        #expect(quoted.problems.first?.meaning.text(in: .english).contains("`\"`, `\",`") == true)
    }

    @Test(arguments: SigningKey.Kind.allCases)
    func `where nothing fits, what was excluded is listed`(_ kind: SigningKey.Kind) throws {
        let kit = try SigningKit.of(kind)
        let text = "asset=BTC&timestamp=1736393892000&signature=\(PercentEncoding.encode(try kit.sign("other")))"
        let record = Verification.description.record(
            of: Localized(try verification(of: text, kit), in: .english)
        )
        let shown = ValueText.jsonText(record)
        #expect(shown.contains("\"likely\":true"))
        #expect(shown.contains("timestamps within \(kind == .hmac ? 5 : 1) s"))
        #expect(shown.contains("invisible characters around the secret") == (kind == .hmac))
        #expect(shown.contains("every other order"))
    }

    @Test func `the key of another exchange tests no signature`() throws {
        let kit = try SigningKit.of(.hmac)
        let right = "asset=BTC&timestamp=1736393892000&signature=\(try kit.sign("asset=BTC&timestamp=1736393892000"))"
        let url = "https://api.binance.com\(SignatureSample.path)?"
        for (text, verdict) in [(url + right, Verification.Verdict.unknown), (url + "note=&" + right, .wrong)] {
            let query = try #require(SignedQuery(text))
            var context = try context(kit)
            context.host = "testnet.binance.vision"
            let verification = Verification(of: query, in: context)
            #expect(verification.verdict == verdict)
            #expect(verification.problems.contains(.otherExchange))
        }
    }

    // MARK: Without a key

    @Test(arguments: [
        ("asset=BTC&timestamp=1736393892000", ["unsigned"]),
        ("asset=BTC&asset=ETH&timestamp=1736393892000&signature=00", ["misshapen", "repeated"]),
        ("asset=BTC&recvWindow=60001&timestamp=1736393892000&signature=\(digits)", ["windowTooWide"]),
        ("assets=BTC,ETH&timestamp=1736393892000&signature=\(digits)", ["notEncoded"]),
        ("asset=BTC&timestamp=1736393892000&signature=\(digits)", []),
    ])
    func `without a key only the form is checked`(_ text: String, _ problems: [String]) throws {
        let verification = Verification(of: try #require(SignedQuery(text)), in: VerificationContext())
        #expect(verification.problems.map(\.name) == problems)
        #expect(verification.verdict == (problems.isEmpty ? .unknown : .wrong))
    }

    @Test func `a key that cannot be read is named, with what to do`() throws {
        var context = VerificationContext()
        let reason = Message("test.reason", verbatim: "the key is broken")
        context.keyFailure = ShellFailure(
            status: .configuration,
            category: .configuration,
            message: reason,
            nextStep: reason
        )
        let text = "asset=BTC&timestamp=1736393892000&signature=\(Self.digits)"
        let verification = Verification(of: try #require(SignedQuery(text)), in: context)
        #expect(verification.verdict == .unknown)
        #expect(verification.problems.map(\.name) == ["keyUnusable"])
        #expect(verification.problems.first?.nextStep == reason)
    }

    private static let digits = String(repeating: "0a", count: 32)

    @Test(arguments: ["", "hello", "https://api.binance.com/", "?", "%%%", "curl", "curl https://h/"])
    func `what contains no query is refused`(_ text: String) {
        #expect(SignedQuery(text) == nil)
    }

    @Test(arguments: [
        "=", "a=%", "a=%F", "=&=&=", "a=\u{0}", "signature=", "a=b&signature=%zz", "é=é&timestamp=é&signature=é",
        "a=b&signature=\(String(repeating: "A", count: 100_000))", "curl -d", "curl -d = -G https://h/?a=b -X",
        String(repeating: "a=b&", count: 20_000) + "signature=00", "a=b&signature= = =", "a=<signature=<",
    ])
    func `hostile texts are looked at without harm`(_ text: String) throws {
        for kind in SigningKey.Kind.allCases {
            guard let query = SignedQuery(text) else { continue }
            #expect(Verification(of: query, in: try context(SigningKit.of(kind))).verdict != .right)
        }
    }

    // MARK: Secrets

    @Test(arguments: Language.allCases)
    func `nothing of the request or the secret is in the result`(_ language: Language) throws {
        // The pairs of flaws differ only in a secret that is not shown.
        for sample in SignatureSample.all where !sample.name.contains(", then ") {
            let kit = try SigningKit.of(sample.kind)
            let text = try sample.text(kit)
            let record = Verification.description.record(of: Localized(try verification(of: text, kit), in: language))
            let shown = ValueText.jsonText(record).replacing("`1736393892000`", with: "").replacing("BTCUSDT", with: "")
            let signature = text.split(separator: "signature=").last.map { String($0.prefix(12)) } ?? ""
            for secret in [kit.text, kit.apiKey, "1736393892", "BTC"] + (signature.count == 12 ? [signature] : []) {
                #expect(!shown.contains(secret), "\(sample)")
            }
        }
    }

    @Test func `a name that may be a secret is shown as its place`() throws {
        let marked = "MARKEDMARKEDMARKEDMARKEDMARKEDMARKED"
        for text in ["\(marked)=1", marked, "\(marked)=", "\(marked)=,", "asset=BTC&\(marked)"] {
            let kit = try SigningKit.of(.hmac)
            let query = try #require(SignedQuery("\(text)&timestamp=1736393892000&signature=\(kit.sign("x"))"))
            let verification = Verification(of: query, in: try context(kit))
            let record = Verification.description.record(of: Localized(verification, in: .english))
            #expect(!ValueText.jsonText(record).contains("MARKED"), "\(text)")
        }
    }

    @Test func `a problem is reported once`() {
        for sample in SignatureSample.all { #expect(Set(sample.problems).count == sample.problems.count) }
    }
}
