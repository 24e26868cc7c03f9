import BinanceMargin
import Testing
import InjectedTime

@Suite struct LimitPolicyTests {
    private static func client(_ transport: any Transport, at baseURL: BaseURL, _ time: VirtualTime) throws
        -> MarginClient
    {
        MarginClient(
            baseURL: baseURL,
            transport: transport,
            credentials: try Samples.credentials(),
            host: HostState(time: time),
            defaultOptions: RequestOptions(limitPolicy: .off, retry: RetryPolicy(retries: 0)),
            randomness: EvenRandomness()
        )
    }

    @Test func `requests to an exchange on this computer are not counted`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedResponse, delay: .zero) }
        let client = try Self.client(transport, at: try BaseURL("http://127.0.0.1:8080"), time)

        try await time.active {
            for _ in 0..<1000 { _ = try await client.maxBorrowable(asset: try Samples.asset()) }
        }

        #expect(transport.sent.count == 1000)
        #expect(client.host.limiter.uses.isEmpty)
    }

    @Test func `any other exchange is counted all the same`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedResponse, delay: .zero) }
        let client = try Self.client(transport, at: .production, time)

        let error = try await time.active {
            for _ in 0..<120 { _ = try await client.maxBorrowable(asset: try Samples.asset()) }
            return try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(error.category == .rateLimit)
        #expect(transport.sent.count == 120)
    }

    @Test func `nothing is sent to an exchange during a backoff`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(
                #"{"code":-1003,"msg":"Too many requests."}"#,
                status: 429,
                headers: ["Retry-After": "30"],
                delay: .zero
            )
        }
        let client = try Self.client(transport, at: try BaseURL("http://127.0.0.1:8080"), time)

        for _ in 0..<2 {
            let error = try await time.active {
                try await #require(throws: ExchangeError.self) {
                    try await client.maxBorrowable(asset: try Samples.asset())
                }
            }
            #expect(error.category == .rateLimit)
        }

        #expect(transport.sent.count == 1)
    }
}
