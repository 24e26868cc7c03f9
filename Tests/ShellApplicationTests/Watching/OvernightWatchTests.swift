import SandboxExchange
import TimeSource
import Testing

@Suite struct OvernightWatchTests {
    /// Ten hours with outages of every kind at random times, always the same ones.
    private func record() async -> (bytes: String, requests: [RequestLog.Entry], end: String) {
        let bench = WatchBench()
        let assets = Scenario.standard.assetNames.filter { $0 != "TSLAB" }
        let kinds: [Fault.Kind] = [.reset, .serverError, .unavailable, .slow, .rateLimit, .truncated, .maintenance]
        bench.time.beginActivity()
        let drills = Task { [time = bench.time, exchange = bench.exchange] in
            var seed: UInt64 = 42
            for round in 0..<60 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                do {
                    try await time.sleep(until: .init(sinceOrigin: .seconds(300 + 580 * round) + .milliseconds(37)))
                } catch {
                    return
                }
                let kind = kinds[Int(seed >> 33) % kinds.count]
                exchange.inject(Fault(kind, for: .duration(.seconds(Int64(seed >> 40) % 90 + 1))))
            }
            time.endActivity()
        }
        await bench.run("watch \(assets.joined(separator: " ")) 30s for 10h")
        await drills.value
        return (bench.answers.text + bench.remarks.text, bench.requests.entries, bench.remarks.lines.last ?? "")
    }

    @Test func `ten hours with outages report every tick, keep the limit and give the same bytes twice`() async throws {
        let first = await record()
        let second = await record()
        #expect(first.bytes == second.bytes)
        let numbers = first.end.split { !$0.isNumber }.compactMap { Int($0) }.suffix(3)
        // Eleven questions every thirty seconds for ten hours: each was answered, failed or skipped.
        #expect(numbers.reduce(0, +) == 11 * 1200)
        let instants = first.requests.filter { $0.target.contains("maxBorrowable") }.map(\.instant)
        var oldest = 0
        var most = 0
        for (index, instant) in instants.enumerated() {
            while instants[oldest].duration(to: instant) > .seconds(60) { oldest += 1 }
            most = max(most, index - oldest + 1)
        }
        #expect(most * 50 <= 6_000)
        #expect(most <= 11 * 3)
    }
}
