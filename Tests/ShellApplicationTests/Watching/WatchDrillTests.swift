import BilingualText
import SandboxExchange
import Synchronization
import Testing
import InjectedTime

/// Whatever goes wrong during a watch: no tick is lost unreported, no wrong number shown, and it recovers.
@Suite struct WatchDrillTests {
    /// BTC's amount, which is constant because its price is.
    private static let amount = "1.69248805"

    /// The three counts of the last line: records, failures, skipped ticks.
    private func counts(_ bench: WatchBench) throws -> [Int] {
        let line = try #require(bench.notices.lines.last { $0.contains(" done: ") })
        // A count of zero is left out.
        return try ["response", "failure", "skipped tick"].map { name in
            try Regex("([0-9]+) \(name)").firstMatch(in: line)?.output[1].substring.flatMap { Int($0) } ?? 0
        }
    }

    /// Watches BTC for ten minutes with `fault` from the first minute on.
    private func watch(with fault: Fault) async -> WatchBench {
        let bench = WatchBench()
        await bench.run("watch BTC 2s for 10m") {
            guard (try? await bench.time.sleep(for: .seconds(60) + .milliseconds(1))) != nil else { return }
            bench.exchange.inject(fault)
        }
        return bench
    }

    @Test(arguments: Fault.Kind.allCases)
    func `a fault of a minute loses no tick, shows no wrong number and passes`(_ kind: Fault.Kind) async throws {
        let bench = await watch(with: Fault(kind, for: .duration(.seconds(60)), parameter: Self.parameter(of: kind)))
        let counts = try counts(bench)
        #expect(counts.reduce(0, +) == 300, "\(bench.notices.text)")
        #expect(Set(bench.values(of: "amount")) == [Self.amount])
        #expect(bench.values(of: "amount").count == counts[0])
        // The last records are those of the last ticks: nothing of the fault remains.
        #expect(bench.values(of: "scheduled").suffix(60).count == 60)
        #expect(bench.values(of: "scheduled").last == "2025-01-09T03:48:10.000Z")
        let lines = bench.notices.lines
        #expect(counts[1] == 0 || lines.contains { $0.contains("retrying") || $0.contains("waiting until") })
        #expect(counts[1] == 0 || lines.contains { $0.contains("recovered") })
    }

    private static func parameter(of kind: Fault.Kind) -> Duration? {
        switch kind {
        case .skew: .seconds(3600)
        case .slow: .seconds(7)
        default: nil
        }
    }

    @Test(arguments: [Fault.Kind.reset, .hang])
    func `a network that is dead for five minutes is reported once, and once when it is back`(
        _ kind: Fault.Kind
    ) async throws {
        let bench = await watch(with: Fault(kind, for: .duration(.seconds(300))))
        let counts = try counts(bench)
        #expect(counts.reduce(0, +) == 300)
        #expect(bench.notices.lines.count == 3, "\(bench.notices.text)")
        let back = try #require(bench.notices.lines.first { $0.contains("recovered") })
        #expect(back.contains("2025-01-09T03:44"))
        #expect(back.contains("\(counts[1]) failures"))
        #expect(back.contains("\(counts[2]) skipped ticks") == (counts[2] > 0))
    }

    @Test(arguments: [3_600_000, -3_600_000])
    func `a wall clock that steps by an hour moves no line`(_ milliseconds: Int64) async throws {
        let bench = WatchBench()
        await bench.run("watch BTC 2s for 1m") {
            guard (try? await bench.time.sleep(for: .seconds(20) + .milliseconds(1))) != nil else { return }
            // This machine's clock steps; the exchange's does not.
            bench.time.stepWall(byMilliseconds: milliseconds)
            bench.exchange.skew(.milliseconds(-milliseconds))
        }
        let counts = try counts(bench)
        #expect(counts.reduce(0, +) == 30)
        // One request has a timestamp that is an hour off, from which the clock is measured.
        #expect(counts[1] <= 1, "\(bench.notices.text)")
        let scheduled = bench.values(of: "scheduled")
        #expect(scheduled.first == "2025-01-09T03:38:12.000Z")
        #expect(scheduled.last == "2025-01-09T03:39:10.000Z")
        #expect(bench.values(of: "time") == scheduled)
        #expect(Set(bench.values(of: "amount")) == [Self.amount])
    }

    @Test func `a night's suspend skips its ticks and makes no burst`() async throws {
        let bench = WatchBench { time in
            SuspendedTime(time, from: .seconds(61), to: .seconds(8 * 3600 + 1))
        }
        await bench.run("watch BTC ETH 30s for 9h")
        let counts = try counts(bench)
        #expect(counts.reduce(0, +) == 2 * 1080)
        #expect(bench.notices.text.contains("skipped"))
        for asset in ["BTC", "ETH"] {
            let instants = bench.requests.milliseconds(about: asset)
            // One request that was due meanwhile, then the schedule again.
            #expect(instants.filter { $0 >= 61_000 && $0 < 8 * 3_600_000 + 20_000 }.count <= 2, "\(instants)")
            let later = instants.filter { $0 >= 8 * 3_600_000 + 20_000 }
            #expect(zip(later, later.dropFirst()).allSatisfy { $1 - $0 == 30_000 })
        }
    }
}

/// A clock of a machine that sleeps for a while: what was due meanwhile wakes at its end.
private final class SuspendedTime: TimeSource {
    private let inner: VirtualTime
    private let start: MonotonicInstant
    private let end: MonotonicInstant

    init(_ inner: VirtualTime, from start: Duration, to end: Duration) {
        self.inner = inner
        self.start = MonotonicInstant(sinceOrigin: start)
        self.end = MonotonicInstant(sinceOrigin: end)
    }

    var now: MonotonicInstant { inner.now }
    var wallMilliseconds: Int64 { inner.wallMilliseconds }

    func sleep(until deadline: MonotonicInstant) async throws {
        try await inner.sleep(until: deadline >= start && deadline < end ? end : deadline)
    }

    func beginActivity() { inner.beginActivity() }
    func endActivity() { inner.endActivity() }
}
