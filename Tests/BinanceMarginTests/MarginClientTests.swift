import BinanceMargin
import HTTPTypes
import InjectedTime
import Logging
import Testing

@Suite struct MarginClientTests {
    @Test func `the documented response keeps its digits`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedResponse) }
        let client = try Samples.client(transport, time: time)

        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(response.value.amount.text == "1.69248805")
        #expect(response.value.borrowLimit?.text == "60")
        #expect(response.attempts == 1)
        #expect(response.timing.total == .milliseconds(20))
    }

    @Test func `a response without a limit is valid`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(#"{"amount":"0.10"}"#) }
        let client = try Samples.client(transport, time: time)

        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(response.value.amount.text == "0.10")
        #expect(response.value.borrowLimit == nil)
    }

    @Test func `what is sent is what was prepared`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedResponse) }
        let client = try Samples.client(transport, time: time)
        let prepared = try client.prepare(.maxBorrowable(asset: try Samples.asset(), scope: .cross))

        _ = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        let sent = try #require(transport.sent.first)
        #expect(sent.target == prepared.target)
        #expect(sent.headers[try #require(HTTPField.Name("X-MBX-APIKEY"))] == "apiKey")
    }

    @Test func `a refusal keeps code, status and words`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(#"{"code":-1121,"msg":"Invalid symbol."}"#, status: 400, headers: ["x-mbx-uuid": "abc"])
        }
        let client = try Samples.client(transport, time: time)

        let error = try await #require(throws: ExchangeError.self) {
            try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }
        }

        #expect(error.code == -1121)
        #expect(error.status == 400)
        #expect(error.message == "Invalid symbol.")
        #expect(error.response?.requestIDs.map(\.value) == ["abc"])
        #expect(error.request?.path == Samples.maxBorrowablePath)
        #expect(error.attempts == 1)
    }

    @Test func `without a key nothing is sent`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedResponse) }
        let client = MarginClient(
            baseURL: .production,
            transport: transport,
            credentials: nil,
            host: HostState(time: time)
        )

        let error = try await #require(throws: ExchangeError.self) {
            try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }
        }

        #expect(error.reason == .apiKeyMissing)
        #expect(error.category.exitStatus == 4)
        #expect(transport.sent.isEmpty)
    }
}

@Suite struct LoggingTests {
    private static func lines(
        level: Logger.Level,
        _ script: @escaping ScriptedTransport.Script
    ) async throws -> [String] {
        let time = VirtualTime(automatic: true)
        let record = OutputRecord()
        var logger = Logger(label: "test") { _ in RecordingLogHandler(record: record) }
        logger.logLevel = level
        let client = MarginClient(
            baseURL: .production,
            transport: ScriptedTransport(time: time, script: script),
            credentials: try Samples.credentials(),
            host: HostState(time: time),
            logger: logger
        )
        let asset = try Samples.asset()
        await time.active { _ = try? await client.maxBorrowable(asset: asset) }
        return record.texts
    }

    @Test func `a request is one line at debug level, without its signature`() async throws {
        let lines = try await Self.lines(level: .debug) { _, _ in .init(Samples.documentedResponse) }
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.contains("GET https://api.binance.com/sapi/v1/margin/maxBorrowable?asset=BTC"))
        #expect(line.contains("200, 1 sent, 20 ms"))
        #expect(!line.contains("signature"))
    }

    @Test func `a failure has its category and code`() async throws {
        let lines = try await Self.lines(level: .debug) { _, _ in .init(#"{"code":-3003,"msg":"x"}"#, status: 400) }
        #expect(lines.first?.contains("accountState 400 -3003, 1 sent") == true)
    }

    @Test func `above debug level nothing is written`() async throws {
        let lines = try await Self.lines(level: .info) { _, _ in .init(Samples.documentedResponse) }
        #expect(lines.isEmpty)
    }
}
