import HTTPTypes
import MarginClient
import Testing
import TimeSource

@Suite struct MarginClientTests {
    @Test func `the documented answer keeps its digits`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedAnswer) }
        let client = try Samples.client(transport, time: time)

        let answer = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(answer.value.amount.text == "1.69248805")
        #expect(answer.value.borrowLimit?.text == "60")
        #expect(answer.attempts == 1)
        #expect(answer.timing.total == .milliseconds(20))
    }

    @Test func `an answer without a limit is an answer`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(#"{"amount":"0.10"}"#) }
        let client = try Samples.client(transport, time: time)

        let answer = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(answer.value.amount.text == "0.10")
        #expect(answer.value.borrowLimit == nil)
    }

    @Test func `what is sent is what was prepared`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedAnswer) }
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
        #expect(error.answer?.requestIDs.map(\.value) == ["abc"])
        #expect(error.request?.path == Samples.maxBorrowablePath)
        #expect(error.attempts == 1)
    }

    @Test func `without a key nothing is sent`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedAnswer) }
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
