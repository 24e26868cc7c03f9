import HTTPTypes
import BinanceMargin
import RequestSigning
import Synchronization
import Testing
import InjectedTime

@Suite struct RateLimiterTests {
    struct Counting: CustomTestStringConvertible {
        let cost: Int
        let limit: Int
        let header: String
        var testDescription: String { header }
    }

    private static func waiting(share: LimitShare = .half, wait: Duration = .seconds(90)) -> RequestOptions {
        RequestOptions(limitPolicy: .wait, limitWait: wait, limitShare: share)
    }

    @Test(arguments: [
        Counting(cost: 750, limit: 180_000, header: "X-SAPI-USED-UID-WEIGHT-1M"),
        Counting(cost: 50, limit: 12_000, header: "x-sapi-used-ip-weight-1m"),
    ])
    func `a thousand calls at once keep every rolling minute and none starves`(_ counting: Counting) async throws {
        let time = VirtualTime(automatic: true)
        let exchange = RollingMinuteExchange(
            time: time,
            cost: counting.cost,
            limit: counting.limit,
            header: counting.header,
            latency: .milliseconds(40)
        )
        let client = try Samples.client(
            exchange,
            time: time,
            options: Self.waiting(share: .whole, wait: .seconds(300))
        )
        let asset = try Samples.asset()

        time.beginActivity()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<1000 {
                time.beginActivity()
                group.addTask {
                    defer { time.endActivity() }
                    _ = try await client.maxBorrowable(asset: asset)
                }
            }
            time.endActivity()
            try await group.waitForAll()
        }

        #expect(exchange.served == 1000)
        #expect(exchange.refused == 0)
        #expect(exchange.mostInAMinute == 240)
        #expect(time.now.sinceOrigin < .seconds(242))
    }

    @Test func `half of the limit is left to others, and the refusal has the figures`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, index in
            .init(
                Samples.documentedResponse,
                headers: ["x-sapi-used-uid-weight-1m": String((index + 1) * 750)],
                delay: .zero
            )
        }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            for _ in 0..<120 { _ = try await client.maxBorrowable(asset: try Samples.asset()) }
            return try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        guard case .limitReached(let refusal) = error.reason else {
            Issue.record("\(error.reason)")
            return
        }
        #expect(refusal.budget == 90_000)
        #expect(refusal.used == 90_000)
        #expect(refusal.cost == 750)
        #expect(error.category.exitStatus == 6)
        #expect(error.attempts == 0)
        #expect(error.retryAfter == refusal.wait)
        #expect(transport.sent.count == 120)
    }

    @Test func `what others used counts as well`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(Samples.documentedResponse, headers: ["X-SAPI-USED-UID-WEIGHT-1M": "179500"])
        }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            _ = try await client.maxBorrowable(asset: try Samples.asset())
            return try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        guard case .limitReached(let refusal) = error.reason else {
            Issue.record("\(error.reason)")
            return
        }
        #expect(refusal.used == 179_500)
        #expect(refusal.budget == 180_000)
        #expect(error.category == .rateLimit)
        #expect(transport.sent.count == 1)
    }

    @Test func `a budget of one endpoint is not another's, and a key's not another key's`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(#"{"amount":"1","normalBar":"1.5"}"#, headers: ["X-SAPI-USED-UID-WEIGHT-1M": "180000"])
        }
        let host = HostState(time: time)
        let clients = try ["first-key", "second-key"].map { name in
            MarginClient(
                baseURL: .production,
                transport: transport,
                credentials: Credentials(
                    apiKey: try #require(APIKey(name)),
                    signingKey: SigningKey(hmacSecret: Secret(utf8: "s"))
                ),
                host: host
            )
        }
        try await time.active {
            _ = try await clients[0].maxBorrowable(asset: try Samples.asset())
            await #expect(throws: ExchangeError.self) { try await clients[0].maxBorrowable(asset: try Samples.asset()) }
            _ = try await clients[0].send(.tradeCoefficients)
            _ = try await clients[1].maxBorrowable(asset: try Samples.asset())
        }
        #expect(transport.sent.count == 3)
    }

    @Test(arguments: [429, 418])
    func `inside a refusal nothing is sent, the clock included`(_ status: Int) async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { sent, index in
            if index == 0 {
                return .init(#"{"code":-1003,"msg":"Too many"}"#, status: status, headers: ["retry-after": "40"])
            }
            return .init(sent.path == Samples.timePath ? #"{"serverTime":1}"# : Samples.documentedResponse)
        }
        let client = try Samples.client(transport, time: time)

        try await time.active {
            let first = try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
            #expect(first.category == (status == 418 ? .ban : .rateLimit))
            #expect(first.retryAfter == .seconds(40))
            try await time.sleep(for: .seconds(39))
            await #expect(throws: ExchangeError.self) { try await client.measureClock() }
            await #expect(throws: ExchangeError.self) { try await client.send(.ping) }
            #expect(transport.sent.count == 1)
            try await time.sleep(for: .seconds(1))
            _ = try await client.maxBorrowable(asset: try Samples.asset())
        }
        #expect(transport.sent.count == 2)
    }

    @Test(arguments: [
        ("IP banned until 1736394012000. Please use WebSocket", Int64(120)), ("no figure", 60),
    ])
    func `without a header the text's instant counts, else a minute`(_ text: String, _ seconds: Int64) async throws {
        let time = VirtualTime(wallMilliseconds: 1_736_393_892_000, automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(#"{"code":-1003,"msg":"\#(text)"}"#, status: 429, delay: .zero)
        }
        let client = try Samples.client(transport, time: time)
        await time.active {
            _ = await #expect(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }
        #expect(client.host.limiter.backoff == .seconds(seconds))
    }

    @Test func `with the policy wait, a refused request succeeds in the end`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, index in
            index == 0
                ? .init(#"{"code":-1003,"msg":"x"}"#, status: 429, headers: ["Retry-After": "30"])
                : .init(Samples.documentedResponse)
        }
        let events = Mutex<[ClientEvent]>([])
        let client = try Samples.client(transport, time: time, options: Self.waiting()) { event in
            events.withLock { $0.append(event) }
        }

        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(response.attempts == 2)
        #expect(try #require(transport.sent.last).at.sinceOrigin >= .seconds(30))
        #expect(events.withLock { $0 }.contains { if case .waitingForBackoff = $0 { true } else { false } })
    }

    @Test func `a wait longer than allowed is refused at once`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(#"{"code":-1003,"msg":"x"}"#, status: 429, headers: ["Retry-After": "600"])
        }
        let client = try Samples.client(transport, time: time, options: Self.waiting())

        await time.active {
            await #expect(throws: ExchangeError.self) { try await client.maxBorrowable(asset: try Samples.asset()) }
            _ = await #expect(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(transport.sent.count == 1)
        #expect(time.now.sinceOrigin < .seconds(1))
    }

    @Test func `a cost above the published one is learnt`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, index in
            .init(#"{"serverTime":1}"#, headers: ["x-mbx-used-weight-1m": String((index + 1) * 900)])
        }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            for _ in 0..<3 { _ = try await client.send(.serverTime) }
            // Published at one point; three increases of 900 in a row say otherwise: the fifth would pass half of 6000.
            _ = try? await client.send(.serverTime)
            return try await #require(throws: ExchangeError.self) { try await client.send(.serverTime) }
        }

        guard case .limitReached(let refusal) = error.reason else {
            Issue.record("\(error.reason)")
            return
        }
        #expect(refusal.cost == 900)
    }

    @Test func `a caller who gives up leaves the queue`() async throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ in
            .init(#"{"code":-1003,"msg":"x"}"#, status: 429, headers: ["Retry-After": "30"], delay: .zero)
        }
        let client = try Samples.client(transport, time: time, options: Self.waiting())
        let asset = try Samples.asset()
        let waiters = (0..<3).map { _ in Task { try await client.maxBorrowable(asset: asset) } }
        await time.sleepers(atLeast: 1)

        for waiter in waiters { waiter.cancel() }
        for waiter in waiters {
            let error = await #expect(throws: ExchangeError.self) { try await waiter.value }
            #expect(error?.category == .cancelled)
        }
    }
}
