import Testing
import InjectedTime

@Suite struct PacedTimeTests {
    /// A clock that is moved by hand, which looks like a real one to a paced clock.
    private struct HandClock: TimeSource {
        let time = VirtualTime(wallMilliseconds: 1_000)

        var now: MonotonicInstant { time.now }
        var wallMilliseconds: Int64 { time.wallMilliseconds }

        func sleep(until deadline: MonotonicInstant) async throws { try await time.sleep(until: deadline) }
    }

    private let clock = HandClock()
    private let paced: PacedTime

    init() { paced = PacedTime(clock) }

    private func instant(_ seconds: Int) -> MonotonicInstant { MonotonicInstant(sinceOrigin: .seconds(seconds)) }

    @Test func `before it is paced it is the clock beneath`() async throws {
        clock.time.advance(by: .seconds(3))
        #expect(paced.now == instant(3))
        #expect(paced.wallMilliseconds == 4_000)
        try await paced.sleep(until: instant(2))
    }

    @Test func `while a task is at work it does not move`() {
        paced.beginActivity()
        #expect(paced.pace().milliseconds == 1_000)
        clock.time.advance(by: .seconds(3))
        #expect(paced.now == instant(0))
        #expect(paced.wallMilliseconds == 1_000)
    }

    @Test func `a sleeper wakes at exactly its instant, however late the clock beneath is`() async throws {
        _ = paced.pace()
        paced.beginActivity()
        let sleeper = Task { [paced] in
            try await paced.sleep(until: MonotonicInstant(sinceOrigin: .seconds(2)))
            return paced.now
        }
        await clock.time.sleepers(atLeast: 1)
        clock.time.advance(by: .seconds(5))
        #expect(try await sleeper.value == instant(2))
    }

    @Test func `what comes in takes its turn among the sleepers`() async throws {
        _ = paced.pace()
        paced.beginActivity()
        let order = Order()
        let sleepers = [4, 2].map { seconds in
            paced.beginActivity()
            return Task { [paced] in
                try await paced.sleep(until: MonotonicInstant(sinceOrigin: .seconds(seconds)))
                await order.add("\(seconds)")
                paced.endActivity()
            }
        }
        clock.time.advance(by: .seconds(3))
        let arrival = Task { [paced] in
            try await paced.outside {}
            await order.add("arrival at \(paced.now.sinceOrigin)")
            paced.endActivity()
        }
        await clock.time.sleepers(atLeast: 1)
        clock.time.advance(by: .seconds(3))
        for task in sleepers + [arrival] { try await task.value }
        #expect(await order.names == ["2", "arrival at 3.0 seconds", "4"])
    }

    @Test func `a cancelled sleeper and a cancelled arrival wake at once`() async {
        _ = paced.pace()
        paced.beginActivity()
        let tasks = [
            Task { [paced] in try await paced.sleep(until: MonotonicInstant(sinceOrigin: .seconds(9))) },
            Task { [paced] in try await paced.outside { await Task.yield() } },
        ]
        for task in tasks { task.cancel() }
        for task in tasks {
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test func `a step of the wall clock is followed when it is looked for`() {
        _ = paced.pace()
        clock.time.advance(by: .seconds(2))
        #expect(paced.followWallStep() == nil)
        clock.time.stepWall(byMilliseconds: 60_000)
        #expect(paced.wallMilliseconds == 1_000)
        #expect(paced.followWallStep() == 61_000)
        #expect(paced.wallMilliseconds == 61_000)
    }

    private actor Order {
        private(set) var names: [String] = []

        func add(_ name: String) { names.append(name) }
    }
}
