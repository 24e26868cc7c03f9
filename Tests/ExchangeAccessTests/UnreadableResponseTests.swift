import BilingualText
import BinanceMargin
import InjectedTime
import RequestSigning
import ShellRuntime
import Testing

@testable import ExchangeAccess

/// Where and why a response could not be read, in words and as facts.
@Suite struct UnreadableResponseTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let body: [UInt8]
        let fault: UnreadableResponse.Fault
        let words: String
        var problem = Problem.responseUnusable

        var testDescription: String { String(decoding: body.prefix(60), as: UTF8.self) }

        init(
            _ body: String,
            _ fault: UnreadableResponse.Fault,
            _ words: String,
            _ problem: Problem = .responseUnusable
        ) {
            self.init(Array(body.utf8), fault, words, problem)
        }

        init(
            _ body: [UInt8],
            _ fault: UnreadableResponse.Fault,
            _ words: String,
            _ problem: Problem = .responseUnusable
        ) {
            (self.body, self.fault, self.words, self.problem) = (body, fault, words, problem)
        }
    }

    static let samples = [
        Sample("", .empty, "the response is empty"),
        Sample(" \n", .empty, "the response is empty"),
        Sample("{}", .missing, "`amount` is missing"),
        Sample(#"{"amount":null}"#, .mismatch, "`amount` is `null`, not an amount"),
        Sample(#"{"amount":1e2}"#, .mismatch, "`amount` is `1e2`, not an amount in plain decimals"),
        Sample(#"{"amount":"1,5"}"#, .mismatch, #"`amount` is `"1,5"`"#),
        Sample(#"{"amount":{"a":1}}"#, .mismatch, #"`amount` is `{"a":1}`"#),
        Sample(#"{"amount":"\u001b[2J"}"#, .mismatch, #"`amount` is `"\u001b[2J"`"#),
        Sample(
            #"{"amount":"-1"}"#,
            .negative,
            #"the exchange sent a negative amount: `amount` is `"-1"`"#,
            .amountNegative
        ),
        Sample(
            #"{"amount":"1","borrowLimit":-60}"#,
            .negative,
            "the exchange sent a negative amount: `borrowLimit` is `-60`",
            .amountNegative
        ),
        Sample("[1,2]", .mismatch, "it is `[1,2]`, not an object"),
        Sample("7", .mismatch, "it is `7`, not an object"),
        Sample(#"{"amount":NaN}"#, .notJSON, "it is not JSON at byte 10: `NaN}`"),
        Sample(#"{"amount":"1"} x"#, .notJSON, "it is not JSON at byte 15: `x`"),
        Sample(#"{"amount":"1.69"#, .truncated, "its JSON is cut off after 15 bytes"),
        Sample(#"{"amount":"1","amount":"2"}"#, .duplicate, "`amount` is there twice (byte 14)"),
        Sample("\u{FEFF}" + #"{"amount":"1" "x"}"#, .notJSON, "it is not JSON at byte 17"),
        Sample("pong", .text, "it is text, not JSON: `pong`"),
        Sample("\u{1B}[31mred", .text, #"it is text, not JSON: `\u{1B}[31mred`"#),
        Sample([0x1F, 0x8B, 8, 0], .compressed, "it is compressed"),
        Sample([0xFF, 0xFE, 0x61], .binary, #"it is not text: `\x{FF}\x{FE}a`"#),
        Sample(
            "<html><title>Hotel</title></html>",
            .webPage,
            "got a web page instead of JSON: `Hotel`",
            .notAnExchange
        ),
        Sample("<?xml version=\"1.0\"?><Error/>", .xml, "got XML instead of JSON: `<?xml", .notAnExchange),
    ]

    @Test(arguments: samples)
    func `a response that cannot be read says where and why`(_ sample: Sample) async throws {
        let error = try await Self.error(sample.body)
        let unread = try #require(UnreadableResponse(error))
        #expect(unread.fault == sample.fault)
        #expect(Problem.of(error) == sample.problem)
        let failure = ShellFailure(error)
        #expect(failure.message.text(in: .english).contains(sample.words), "\(failure.message.text(in: .english))")
        #expect(failure.message.text(in: .chinese) != failure.message.text(in: .english))
        #expect(failure.notes.contains { $0.text(in: .english).contains("status 200, \(sample.body.count) byte") })
        #expect(failure.notes.contains { $0.text(in: .english).contains("`application/json`") })
        #expect(failure.unreadBytes == sample.body)
        // A record has the same facts, from which the same words follow.
        let facts = unread.facts
        #expect(failure.facts == ["status=200"] + facts.map { "\($0.name)=\($0.value)" })
        #expect(UnreadableResponse { name in facts.first { $0.name == name }?.value } == unread)
    }

    @Test func `the path of a member leads into lists`() async throws {
        let balance = #"{"asset":"BTC","borrowed":"0","free":"0","interest":"0","locked":"0","netAsset":"0"}"#
        let pair = #"{"baseAsset":\#(balance),"quoteAsset":\#(balance.replacing("\"0\"}", with: "[]}")),"symbol":"A"}"#
        let body = Array(#"{"assets":[\#(pair)]}"#.utf8)
        let error = try await Self.error(body, .isolatedAccount(symbols: []))
        let words = ShellFailure(error).message.text(in: .english)
        #expect(words.contains("`assets[0].quoteAsset.netAsset` is `[]`, not a number in plain decimals"), "\(words)")
    }

    @Test func `an excerpt is short and has no key`() async throws {
        let key = String(repeating: "aB3", count: 20)
        let long = try #require(
            UnreadableResponse(
                try await Self.error(Array(#"{"amount":"\#(String(repeating: "no ", count: 900))"}"#.utf8))
            )
        )
        #expect(long.found?.count == UnreadableResponse.longestExcerpt + 1)
        let secret = try #require(UnreadableResponse(try await Self.error(Array("key \(key)".utf8))))
        #expect(secret.found == "key REDACTED")
    }

    @Test(arguments: [
        ("1736393892", "which looks like seconds"), ("1736393892000000", "which looks like microseconds"),
        ("1736393892000000000", "which looks like nanoseconds"), ("4080000000000", "which is in the year 2099"),
        ("-5", "odd: `-5`"), ("1000", "which is in the year 1970"),
    ])
    func `a time that cannot be true is doubted before this computer's clock`(_ number: String, _ words: String)
        async throws
    {
        let time = VirtualTime(automatic: true)
        let exchange = CannedResponses { target in
            target.hasPrefix("/api/v3/time")
                ? (200, #"{"serverTime":\#(number)}"#)
                : (400, #"{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}"#)
        }
        let client = try Self.client(exchange, time)
        let error = try await time.active {
            try await #require(throws: ExchangeError.self) { try await client.measureClock() }
        }
        #expect(Problem.of(error) == .serverTimeOdd)
        #expect(ShellFailure(error).message.text(in: .english).contains(words))
        let refused = try await time.active {
            try await #require(throws: ExchangeError.self) { try await client.send(.marginAccount) }
        }
        #expect(Problem.of(refused) == .serverTimeOdd)
        #expect(refused.attempts == 1)
        let failure = ShellFailure(refused)
        #expect(failure.nextStep?.text(in: .english).contains("Do not set this computer's clock by it") == true)
    }

    private static func error(_ body: [UInt8]) async throws -> ExchangeError {
        try await error(body, .maxBorrowable(asset: try #require(Asset("BTC")), scope: .cross))
    }

    private static func error<Response>(_ body: [UInt8], _ endpoint: Endpoint<Response>) async throws -> ExchangeError {
        let time = VirtualTime(automatic: true)
        let client = try client(CannedResponses(body: body), time)
        return try await time.active {
            try await #require(throws: ExchangeError.self) { try await client.send(endpoint) }
        }
    }

    private static func client(_ transport: CannedResponses, _ time: VirtualTime) throws -> MarginClient {
        MarginClient(
            baseURL: try BaseURL("http://localhost:8080"),
            transport: transport,
            credentials: Credentials(
                apiKey: try #require(APIKey("apiKey")),
                signingKey: SigningKey(hmacSecret: Secret(utf8: "secretKey"))
            ),
            host: HostState(time: time)
        )
    }
}

private struct CannedResponses: Transport {
    let respond: @Sendable (_ target: String) -> (status: Int, body: [UInt8])

    init(body: [UInt8]) { respond = { _ in (200, body) } }

    init(_ respond: @escaping @Sendable (_ target: String) -> (status: Int, body: String)) {
        self.respond = { target in
            let response = respond(target)
            return (response.status, Array(response.body.utf8))
        }
    }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let response = respond(request.target)
        return TransportResponse(
            status: response.status,
            fields: [("Content-Type", "application/json")],
            body: response.body,
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
