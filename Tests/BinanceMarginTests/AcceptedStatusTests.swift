import BinanceMargin
import Testing
import InjectedTime

/// Of the statuses of success only 200 brings a response.
@Suite struct AcceptedStatusTests {
    private func fail(_ status: Int, _ body: String) async throws -> ExchangeError {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(body, status: status) }
        let client = try Samples.client(transport, time: time)
        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }
        #expect(transport.sent.count == 1)
        return error
    }

    @Test(arguments: [100, 101, 199, 201, 202, 203, 204, 205, 206, 207, 208, 226, 250, 299, 600, 999])
    func `what came with another status is not read`(status: Int) async throws {
        for body in [Samples.documentedResponse, "", "[]"] {
            let error = try await fail(status, body)
            #expect(error.category == .decoding)
            #expect(error.reason == .unexpectedStatus)
            #expect(error.status == status)
        }
    }

    @Test func `a refusal stays one, and a page a page`() async throws {
        let refusal = try await fail(202, #"{"code":-3003,"msg":"x"}"#)
        #expect(refusal.category == .accountState)
        #expect(refusal.reason == .refused)
        #expect(try await fail(202, "<html>").reason == .html)
    }
}
