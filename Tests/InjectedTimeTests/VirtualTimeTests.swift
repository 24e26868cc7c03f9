import Synchronization
import Testing
import InjectedTime

@Suite struct VirtualTimeTests {
    @Test func `the clock does not move by itself`() async throws {
        let time = VirtualTime(wallMilliseconds: 1000)
        #expect(time.wallMilliseconds == 1000)
        time.advance(by: .milliseconds(250))
        #expect(time.wallMilliseconds == 1250)
        #expect(time.now.sinceOrigin == .milliseconds(250))
    }

    @Test func `sleepers wake in the order of their deadlines`() async throws {
        let time = VirtualTime()
        let order = Order()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for seconds in [3, 1, 2] {
                group.addTask {
                    try await time.sleep(for: .seconds(seconds))
                    order.append(seconds)
                }
            }
            await time.sleepers(atLeast: 3)
            for expected in 1...3 {
                time.advance(by: .seconds(1))
                try await group.next()
                #expect(order.last == expected)
            }
        }
    }

    @Test func `in automatic mode an hour of sleeping passes at once`() async throws {
        let time = VirtualTime(automatic: true)
        try await time.active {
            for _ in 0..<120 { try await time.sleep(for: .seconds(30)) }
        }
        #expect(time.now.sinceOrigin == .seconds(3600))
    }

    @Test func `in automatic mode time does not move while another task is at work`() async throws {
        let time = VirtualTime(automatic: true)
        time.beginActivity()
        time.beginActivity()
        let sleeper = Task {
            defer { time.endActivity() }
            try await time.sleep(for: .seconds(5))
        }
        await time.sleepers(atLeast: 1)
        #expect(time.now.sinceOrigin == .zero)
        try await time.idle { try await sleeper.value }
        #expect(time.now.sinceOrigin == .seconds(5))
        time.endActivity()
    }

    @Test func `in automatic mode tasks take their turns one at a time, in order, before the clock moves`() async throws
    {
        let time = VirtualTime(automatic: true)
        let order = Order()
        time.beginActivity()
        let tasks = (0..<20).map { number in
            time.beginActivity()
            return Task.immediate {
                defer { time.endActivity() }
                try await time.takeTurn()
                order.append(number)
                await Task.yield()
                order.append(number)
                #expect(time.now.sinceOrigin == .zero)
                try await time.sleep(for: .seconds(20 - number))
                order.append(number)
            }
        }
        time.endActivity()
        for task in tasks { try await task.value }
        #expect(order.all == (0..<20).flatMap { [$0, $0] } + (0..<20).reversed())
    }

    @Test func `a cancelled sleeper leaves at once`() async throws {
        let time = VirtualTime()
        let task = Task { try await time.sleep(for: .seconds(1)) }
        await time.sleepers(atLeast: 1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(time.now.sinceOrigin == .zero)
    }

    @Test func `the wall clock steps without moving the monotonic one`() {
        let time = VirtualTime(wallMilliseconds: 5000)
        time.stepWall(byMilliseconds: -3_600_000)
        #expect(time.wallMilliseconds == -3_595_000)
        #expect(time.now.sinceOrigin == .zero)
    }

    @Test func `a deadline that has passed does not wait`() async throws {
        let time = VirtualTime()
        time.advance(by: .seconds(10))
        try await time.sleep(until: MonotonicInstant(sinceOrigin: .seconds(9)))
        #expect(time.now.sinceOrigin == .seconds(10))
    }

    private final class Order: Sendable {
        private let kept = Mutex<[Int]>([])

        var all: [Int] { kept.withLock { $0 } }

        var last: Int? { kept.withLock { $0.last } }

        func append(_ number: Int) { kept.withLock { $0.append(number) } }
    }
}
