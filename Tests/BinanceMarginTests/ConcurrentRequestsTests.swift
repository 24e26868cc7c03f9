import BinanceMargin
import InjectedTime
import Synchronization
import Testing

@Suite struct ConcurrentRequestsTests {
    /// A transport that knows how many requests are in flight.
    private final class Counter: Sendable {
        private let state = Mutex((now: 0, most: 0))

        var now: Int { state.withLock { $0.now } }
        var most: Int { state.withLock { $0.most } }

        func begin() { state.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
        func end() { state.withLock { $0.now -= 1 } }
    }

    private struct CountingTransport: Transport {
        let inner: ScriptedTransport
        let counter: Counter

        func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
            counter.begin()
            defer { counter.end() }
            return try await inner.send(request)
        }
    }

    private let time = VirtualTime(automatic: true)
    private let counter = Counter()

    /// The first `count` of A0, A1, ...
    private func assets(_ count: Int) throws -> [Asset] { try (0..<count).map { try #require(Asset("A\($0)")) } }

    private func target(_ asset: Asset) -> String { "asset=\(asset.name)&" }

    private func client(
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil,
        script: @escaping ScriptedTransport.Script
    ) throws -> (client: MarginClient, transport: ScriptedTransport) {
        let transport = ScriptedTransport(time: time, script: script)
        let counting = CountingTransport(inner: transport, counter: counter)
        return (try Samples.client(counting, time: time, onEvent: onEvent), transport)
    }

    /// The outcomes of the requests for `assets`, in the order in which they are passed on.
    private func outcomes(
        of assets: [Asset],
        from client: MarginClient
    ) async -> [(Asset, Result<ExchangeResponse<MaxBorrowable>, ExchangeError>)] {
        var outcomes: [(Asset, Result<ExchangeResponse<MaxBorrowable>, ExchangeError>)] = []
        await time.active {
            await client.concurrently(assets) { asset throws(ExchangeError) in
                try await client.maxBorrowable(asset: asset)
            } each: {
                outcomes.append(($0, $1))
            }
        }
        return outcomes
    }

    @Test func `eight requests are in flight, sent and passed on in order`() async throws {
        // The later a request, the sooner its response.
        let (client, transport) = try client { _, index in
            .init(Samples.documentedResponse, delay: .milliseconds(400 - 10 * index))
        }
        let assets = try assets(20)
        let outcomes = await outcomes(of: assets, from: client)

        #expect(counter.most == MarginClient.mostConcurrent)
        #expect(outcomes.map(\.0) == assets)
        #expect(outcomes.allSatisfy { (try? $0.1.get()) != nil })
        for (sent, asset) in zip(transport.sent, assets) { #expect(sent.target.contains(target(asset))) }
        #expect(time.now.sinceOrigin < .milliseconds(3 * 400))
    }

    @Test func `with one place each request waits for the response before`() async throws {
        var (client, transport) = try client { _, _ in .init(Samples.documentedResponse) }
        client.concurrency = 1
        let outcomes = await outcomes(of: try assets(4), from: client)
        #expect(outcomes.count == 4)
        #expect(counter.most == 1)
        #expect(transport.sent.map(\.at.sinceOrigin) == [0, 20, 40, 60].map(Duration.milliseconds))
    }

    @Test(arguments: [429, 418])
    func `after a refusal nothing new is sent`(status: Int) async throws {
        let (client, transport) = try client { _, index in
            index == 2
                ? .init(#"{"code":-1003,"msg":"Too many requests"}"#, status: status, headers: ["Retry-After": "9"])
                : .init(Samples.documentedResponse, delay: .milliseconds(100))
        }
        let outcomes = await outcomes(of: try assets(20), from: client)
        #expect(transport.sent.count == MarginClient.mostConcurrent)
        let succeeded = outcomes.indices.filter { (try? outcomes[$0].1.get()) != nil }
        #expect(succeeded == [0, 1, 3, 4, 5, 6, 7])
        #expect(outcomes[2].1.error?.status == status)
        #expect(outcomes[8...].allSatisfy { $0.1.error?.attempts == 0 })
    }

    @Test func `weight is reserved in order before anything is sent`() async throws {
        var (client, transport) = try client { _, _ in .init(Samples.documentedResponse) }
        client.defaultOptions.limitShare = try #require(LimitShare(percent: 3))
        let outcomes = await outcomes(of: try assets(8), from: client)
        // 3 % of 12,000 is enough for seven requests of weight 50.
        #expect(transport.sent.count == 7)
        #expect(outcomes.last?.1.error?.category == .rateLimit)
        #expect(outcomes.dropLast().allSatisfy { $0.1.error == nil })
    }

    @Test func `the first failure in order ends the work, and cancels what is in flight`() async throws {
        let (client, transport) = try client { sent, _ throws(TransportFailure) in
            if sent.target.contains("asset=A3&") { throw TransportFailure(.tooLarge(limit: 1)) }
            let isSecond = sent.target.contains("asset=A1&")
            return .init(
                isSecond ? #"{"code":-3027,"msg":"x"}"# : Samples.documentedResponse,
                status: isSecond ? 400 : 200
            )
        }
        let assets = try assets(20)
        var passedOn: [Asset] = []
        let error = await #expect(throws: ExchangeError.self) {
            try await time.active {
                try await client.concurrently(assets) { asset throws(ExchangeError) in
                    try await client.maxBorrowable(asset: asset)
                } each: { asset, outcome throws(ExchangeError) in
                    _ = try outcome.get()
                    passedOn.append(asset)
                }
            }
        }
        #expect(error?.code == -3027)
        #expect(passedOn == Array(assets.prefix(1)))
        #expect(counter.now == 0)
        #expect(transport.sent.count < assets.count)
    }

    @Test func `cancelling ends all requests at once`() async throws {
        let time = VirtualTime()
        let transport = ScriptedTransport(time: time) { _, _ in .init("{}", delay: .seconds(10)) }
        let client = try Samples.client(
            CountingTransport(inner: transport, counter: counter),
            time: time
        )
        let assets = try assets(20)
        let task = Task {
            try await client.concurrently(assets) { asset throws(ExchangeError) in
                try await client.maxBorrowable(asset: asset)
            } each: { _, outcome throws(ExchangeError) in
                _ = try outcome.get()
            }
        }
        await time.sleepers(atLeast: MarginClient.mostConcurrent)
        task.cancel()
        let error = await #expect(throws: ExchangeError.self) { try await task.value }
        #expect(error?.category == .cancelled)
        #expect(counter.now == 0)
        #expect(transport.sent.count == MarginClient.mostConcurrent)
    }

    @Test func `an older used weight does not replace a newer one`() async throws {
        let used = Mutex<[Int]>([])
        let (client, _) = try client { event in
            if case .weight(let reading) = event { used.withLock { $0.append(reading.used) } }
        } script: { _, index in
            // The response to the second request arrives first.
            .init(
                Samples.documentedResponse,
                headers: ["X-SAPI-USED-UID-WEIGHT-1M": "\(3_000 * (index + 1))"],
                delay: .milliseconds(40 - 10 * index)
            )
        }
        _ = await outcomes(of: try assets(2), from: client)
        #expect(used.withLock { $0 } == [6_000, 6_000])
    }

    @Test func `a second request starts when the first is known, while others are in flight`() async throws {
        let (client, transport) = try client { sent, _ in
            .init(Samples.documentedResponse, delay: .milliseconds(sent.target.contains("asset=A0&") ? 20 : 100))
        }
        let assets = try assets(3)
        try await time.active {
            try await client.concurrently { requests throws(ExchangeError) in
                let first = requests.send(.maxBorrowable(asset: assets[0], scope: .cross), from: client)
                let slow = requests.send(.maxBorrowable(asset: assets[1], scope: .cross), from: client)
                _ = try await first.value()
                _ = try await requests.send(.maxBorrowable(asset: assets[2], scope: .cross), from: client).value()
                _ = try await slow.value()
            }
        }
        #expect(transport.sent.map(\.at.sinceOrigin) == [0, 0, 20].map(Duration.milliseconds))
        #expect(time.now.sinceOrigin == .milliseconds(120))
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
