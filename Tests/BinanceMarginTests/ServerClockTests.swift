import BinanceMargin
import Testing
import InjectedTime

@Suite struct ServerClockTests {
    @Test(arguments: [Int64(-30_000), -5_000, 0, 5_000, 30_000])
    func `with any skew the caller gets a response`(_ skew: Int64) async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: skew)
        let client = try Samples.client(exchange, time: time, options: RequestOptions(retry: .never))

        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(response.value.amount.text == "1.69248805")
        #expect(exchange.refusals <= 1)
        #expect(response.attempts == exchange.refusals + 1)
        #expect(exchange.measurements == (exchange.refusals == 0 ? 0 : 3))
    }

    @Test(arguments: [
        (Int64(30_000), ClockFault.behind(milliseconds: 30_000)), (-30_000, .ahead(milliseconds: 30_000)),
    ])
    func `it says which of the two kinds it was, and by how much`(_ skew: Int64, _ fault: ClockFault) async throws {
        let time = VirtualTime(automatic: true)
        let client = try Samples.client(SkewedExchange(time: time, skewMilliseconds: skew), time: time)

        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(response.clockCorrection == fault)
        #expect(response.serverClockMeasured)
        #expect(abs(response.serverMilliseconds - time.wallMilliseconds - skew) <= 1)
    }

    @Test(arguments: [Int64(-40_000), 40_000])
    func `a server clock that steps in mid-session costs one refusal`(_ step: Int64) async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: 2_000)
        let client = try Samples.client(exchange, time: time)

        try await time.active {
            try await client.measureClock()
            _ = try await client.maxBorrowable(asset: try Samples.asset())
            #expect(exchange.refusals == 0)
            exchange.step(byMilliseconds: step)
            for _ in 0..<3 { _ = try await client.maxBorrowable(asset: try Samples.asset()) }
        }
        #expect(exchange.refusals == 1)
    }

    @Test func `a step of the local clock does not matter after the server time is measured`() async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: 0)
        let client = try Samples.client(exchange, time: time)

        try await time.active {
            try await client.measureClock()
            time.stepWall(byMilliseconds: 3_600_000)
            exchange.step(byMilliseconds: -3_600_000)
            _ = try await client.maxBorrowable(asset: try Samples.asset())
        }
        #expect(exchange.refusals == 0)
    }

    @Test func `a resume makes the measurement stale, however short the suspend was`() async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: 0)
        let client = try Samples.client(exchange, time: time)

        try await time.active {
            try await client.measureClock()
            time.advance(by: .seconds(2))
            #expect(client.host.clock.reading?.isStale == false)
            time.suspend(for: .seconds(2))
            #expect(client.host.clock.reading?.isStale == true)
            let before = exchange.measurements
            _ = try await client.maxBorrowable(asset: try Samples.asset())
            #expect(exchange.measurements > before)
            #expect(client.host.clock.reading?.isStale == false)
        }
        #expect(exchange.refusals == 0)
    }

    @Test func `the shortest of several ways is kept, with its error`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, index in
            .init(#"{"serverTime":1736393892500}"#, delay: .milliseconds([200, 40, 90, 300, 120][index % 5]))
        }
        let client = try Samples.client(transport, time: time)

        let reading = try await time.active { try await client.measureClock() }

        #expect(transport.sent.count == 5)
        #expect(reading.roundTrip == .milliseconds(40))
        #expect(reading.errorBound == .microseconds(20_500))
        #expect(!reading.isStale)
    }

    @Test func `a measurement ages, and one asleep for long is renewed before it is used`() async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: 20_000)
        let client = try Samples.client(exchange, time: time)

        try await time.active {
            try await client.measureClock(exchanges: 1)
            time.advance(by: .seconds(8 * 3600))
            #expect(client.host.clock.reading?.isStale == true)
            #expect(try #require(client.host.clock.reading).age >= .seconds(8 * 3600))
            exchange.step(byMilliseconds: 10_000)
            _ = try await client.maxBorrowable(asset: try Samples.asset())
        }
        #expect(exchange.refusals == 0)
        #expect(client.host.clock.reading?.isStale == false)
    }

    @Test func `drift is reported after two measurements at a distance`() async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: 0)
        let client = try Samples.client(exchange, time: time)

        try await time.active {
            #expect(try await client.measureClock().driftPerMillion == nil)
            time.advance(by: .seconds(100))
            exchange.step(byMilliseconds: 10)
            let drift = try #require(try await client.measureClock().driftPerMillion)
            #expect(abs(drift - 100) < 5)
        }
    }

    @Test func `many at once measure once`() async throws {
        let time = VirtualTime(automatic: true)
        let exchange = SkewedExchange(time: time, skewMilliseconds: 30_000)
        let client = try Samples.client(exchange, time: time)
        let asset = try Samples.asset()

        time.beginActivity()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<10 {
                time.beginActivity()
                group.addTask {
                    defer { time.endActivity() }
                    _ = try await client.maxBorrowable(asset: asset)
                }
            }
            time.endActivity()
            try await group.waitForAll()
        }
        #expect(exchange.measurements == 3)
    }

    @Test func `a second refusal is the end, and an error of the clock`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { sent, _ in
            sent.path == Samples.timePath
                ? .init(#"{"serverTime":1736393892000}"#) : .init(#"{"code":-1021,"msg":"?"}"#, status: 400)
        }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(error.category.exitStatus == 5)
        #expect(error.attempts == 2)
        #expect(error.clockFault != nil)
        #expect(transport.sent(to: Samples.maxBorrowablePath).count == 2)
    }

    @Test func `each attempt has a new timestamp and signature`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, index in
            index < 2 ? .init(#"{"code":-1001,"msg":"?"}"#, status: 500) : .init(Samples.documentedResponse)
        }
        let client = try Samples.client(transport, time: time)

        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }

        #expect(response.attempts == 3)
        #expect(Set(transport.sent.map(\.target)).count == 3)
    }
}
