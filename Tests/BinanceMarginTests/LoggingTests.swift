import Logging
import BinanceMargin
import Testing
import InjectedTime

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
