import SandboxExchange
import InjectedTime
import Testing

/// Ten hours over thirty assets, with outages, prices and refills at random times that are the same in each run.
@Suite struct OvernightWatchTests {
    private static let assets = (1...30).map { "A\($0)" }
    private static let ticks = 600

    private struct Night {
        let bytes: String
        let requests: [RequestLog.Entry]
        let end: String

        /// The most requests about amounts in any rolling minute.
        var mostInAMinute: Int {
            let instants = requests.filter { $0.target.contains("maxBorrowable") }.map(\.instant)
            var oldest = 0
            var most = 0
            for (index, instant) in instants.enumerated() {
                while instants[oldest].duration(to: instant) > .seconds(60) { oldest += 1 }
                most = max(most, index - oldest + 1)
            }
            return most
        }
    }

    private static func scenario() throws -> Scenario {
        var random = RandomNumbers(seed: 7)
        let lines = assets.enumerated().map { place, name in
            let refills = (1...8).map { step in
                "{\"after\": \"\(step * 60 + random.next(50))m\", \"amount\": \"\(random.next(3) * 1000)\"}"
            }
            return """
                {"name": "\(name)", "borrowLimits": ["\(1000 + place)"],
                 "price": {"walk": "\(place + 1).00", "every": "\(random.next(40) + 5)s", "step": "0.01", "band": "0.2",
                           "seed": \(place)},
                 "inventory": [{"after": "0s", "amount": "0"}, \(refills.joined(separator: ", "))]}
                """
        }
        let text = """
            {"assets": [{"name": "BTC", "price": "64000"}, {"name": "USDT", "price": "1"},
                        \(lines.joined(separator: ",\n"))],
             "limits": {"window": "rolling"},
             "cross": {"leverage": "3", "balances": {"USDT": {"free": "5000"}}}}
            """
        return try ScenarioReader.read(Array(text.utf8))
    }

    /// Lets something go wrong some sixty times until the watch is over.
    private static func drill(_ bench: WatchBench) async {
        let kinds: [Fault.Kind] = [.reset, .serverError, .unavailable, .slow, .rateLimit, .truncated, .maintenance]
        var random = RandomNumbers(seed: 42)
        for round in 0..<60 {
            let instant = Duration.seconds(300 + 580 * round) + .milliseconds(random.next(1000)) + .microseconds(1)
            guard (try? await bench.time.sleep(until: .init(sinceOrigin: instant))) != nil else { return }
            let kind = kinds[random.next(kinds.count)]
            let fault = Fault(
                kind,
                for: .duration(.seconds(random.next(90) + 1)),
                // Longer than an interval, so that ticks are skipped.
                parameter: kind == .rateLimit ? .seconds(150) : nil
            )
            bench.exchange.inject(fault)
        }
    }

    private static func watchNight() async throws -> Night {
        let bench = WatchBench(scenario: try scenario())
        let names = assets.joined(separator: " ")
        await bench.run(
            "watch \(names) 60s for 10h when A7.inventory > 0 { echo refilled } & ; sleep 5h ; weight as csv ; wait"
        ) { await drill(bench) }
        return Night(
            bytes: bench.responses.text + bench.notices.text,
            requests: bench.requests.entries,
            end: bench.notices.lines.last { $0.contains("skipped ticks") } ?? ""
        )
    }

    @Test func `ten hours report every tick, cost what weight stated and give the same bytes twice`() async throws {
        let night = try await Self.watchNight()
        let numbers = night.end.split { !$0.isNumber }.compactMap { Int($0) }.suffix(3)
        // Thirty requests about amounts and one about the inventory in each tick: all successful, failed or skipped.
        #expect(numbers.reduce(0, +) == (Self.assets.count + 1) * Self.ticks)
        #expect(numbers.allSatisfy { $0 > 0 })
        let sent = night.requests.filter { $0.target.contains("maxBorrowable") || $0.target.contains("inventory") }
        #expect(sent.count <= (Self.assets.count + 1) * Self.ticks)
        let forecast = try #require(night.bytes.firstMatch(of: /maxBorrowable,ip,,\d*,\d*,\d+,\d+,(\d+),/)?.1)
        #expect(night.mostInAMinute * 50 == Int(forecast))
        #expect(night.mostInAMinute * 50 <= 6_000)
        #expect(night.bytes.contains("refilled"))
        let again = try await Self.watchNight()
        #expect(night.bytes == again.bytes)
    }
}

/// Numbers that look random and are the same in each run.
private struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
