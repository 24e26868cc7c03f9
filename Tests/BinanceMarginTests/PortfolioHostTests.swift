import BinanceMargin
import HTTPTypes
import InjectedTime
import Testing

/// Requests of portfolio margin go to a host of their own, with limits and bans of its own.
@Suite struct PortfolioHostTests {
    private static let path = "/papi/v1/margin/maxBorrowable"
    private let time = VirtualTime(automatic: true)

    private func client(
        main: ScriptedTransport,
        portfolio: ScriptedTransport?,
        options: RequestOptions = RequestOptions(retry: .never)
    ) throws -> MarginClient {
        MarginClient(
            baseURL: .production,
            transport: main,
            credentials: try Samples.credentials(),
            host: HostState(time: time),
            portfolio: portfolio.map {
                PortfolioHost(baseURL: .portfolioProduction, transport: $0, host: HostState(time: time))
            },
            defaultOptions: options,
            randomness: EvenRandomness()
        )
    }

    private func transport(_ body: String, status: Int = 200, headers: [String: String] = [:]) -> ScriptedTransport {
        ScriptedTransport(time: time) { _, _ in .init(body, status: status, headers: headers) }
    }

    private func category(_ client: MarginClient, in scope: MarginScope) async throws -> ErrorCategory? {
        do {
            _ = try await time.active { try await client.maxBorrowable(asset: try Samples.asset(), scope: scope) }
            return nil
        } catch let error as ExchangeError {
            return error.category
        }
    }

    @Test func `each account's requests go to its own host, with the same key`() async throws {
        let (main, portfolio) = (
            transport(Samples.documentedResponse), transport(#"{"amount":"45","borrowLimit":"60"}"#)
        )
        let client = try client(main: main, portfolio: portfolio)
        let asset = try Samples.asset()

        let response = try await time.active { try await client.maxBorrowable(asset: asset, scope: .portfolio) }
        _ = try await time.active { try await client.maxBorrowable(asset: asset) }

        #expect(response.value.amount.text == "45")
        #expect(portfolio.sent.map(\.path) == [Self.path])
        #expect(main.sent.map(\.path) == [Samples.maxBorrowablePath])
        let name = try #require(HTTPField.Name("X-MBX-APIKEY"))
        #expect(portfolio.sent.first?.headers[name] == "apiKey")
        let prepared = try client.prepare(.maxBorrowable(asset: asset, scope: .portfolio))
        #expect(prepared.baseURL == .portfolioProduction && prepared.path == Self.path)
        #expect(prepared.weight == RequestWeight(5, .ip))
    }

    @Test func `without a host nothing is sent, and nothing prepared`() async throws {
        let main = transport(Samples.documentedResponse)
        let client = try client(main: main, portfolio: nil)

        #expect(try await category(client, in: .portfolio) == .configuration)
        #expect(throws: ExchangeError.self) {
            try client.prepare(.maxBorrowable(asset: try Samples.asset(), scope: .portfolio))
        }
        #expect(main.sent.isEmpty)
    }

    @Test(arguments: [(429, ErrorCategory.rateLimit), (418, .ban)])
    func `a refusal of one host does not stop the other`(status: Int, category: ErrorCategory) async throws {
        let refusing = transport(
            #"{"code":-1003,"msg":"Too many requests."}"#,
            status: status,
            headers: ["Retry-After": "60"]
        )
        let main = transport(Samples.documentedResponse)
        let first = try client(main: main, portfolio: refusing)

        #expect(try await self.category(first, in: .portfolio) == category)
        #expect(try await self.category(first, in: .portfolio) == category)
        #expect(try await self.category(first, in: .cross) == nil)
        #expect(refusing.sent.count == 1)

        let portfolio = transport(Samples.documentedResponse)
        let banned = transport(
            #"{"code":-1003,"msg":"Too many requests."}"#,
            status: status,
            headers: ["Retry-After": "60"]
        )
        let second = try client(main: banned, portfolio: portfolio)
        #expect(try await self.category(second, in: .cross) == category)
        #expect(try await self.category(second, in: .portfolio) == nil)
        #expect(banned.sent.count == 1)
    }

    @Test func `all its paths share one limit of 6000 a minute by IP`() async throws {
        let portfolio = transport(Samples.documentedResponse, headers: ["X-MBX-USED-WEIGHT-1M": "2990"])
        let client = try client(main: transport("{}"), portfolio: portfolio)
        let asset = try Samples.asset()

        let response = try await time.active { try await client.maxBorrowable(asset: asset, scope: .portfolio) }

        let reading = WeightReading(group: "/papi", bucket: .ip, used: 2990, limit: 6000)
        #expect(response.weights == [reading])
        // Half of the limit is this client's: 599 more requests of weight 5.
        for _ in 0..<599 {
            _ = try await time.active { try await client.maxBorrowable(asset: asset, scope: .portfolio) }
        }
        #expect(try await category(client, in: .portfolio) == .rateLimit)
        #expect(portfolio.sent.count == 600)
    }

    @Test func `a refused timestamp is corrected by the clock of the other host`() async throws {
        let now = time.wallMilliseconds
        let main = ScriptedTransport(time: time) { _, _ in .init(#"{"serverTime":\#(now + 90_000)}"#) }
        let portfolio = ScriptedTransport(time: time) { _, index in
            index == 0
                ? .init(
                    #"{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}"#,
                    status: 400
                )
                : .init(Samples.documentedResponse)
        }
        let client = try client(main: main, portfolio: portfolio, options: RequestOptions())

        let response = try await time.active {
            try await client.maxBorrowable(asset: try Samples.asset(), scope: .portfolio)
        }

        #expect(response.attempts == 2 && response.serverClockMeasured)
        #expect(Set(main.sent.map(\.path)) == [Samples.timePath])
        #expect(portfolio.sent.count == 2)
        #expect(response.serverMilliseconds >= now + 90_000)
    }
}
