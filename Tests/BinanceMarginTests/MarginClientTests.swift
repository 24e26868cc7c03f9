import HTTPTypes
import BinanceMargin
import Testing
import InjectedTime

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
