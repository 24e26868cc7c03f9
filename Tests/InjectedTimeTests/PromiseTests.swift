import InjectedTime
import Synchronization
import Testing

@Suite struct PromiseTests {
    @Test func `the first outcome is the one`() async throws {
        let promise = Promise<Int>()
        #expect(promise.keep(1))
        #expect(!promise.keep(2))
        #expect(!promise.cancel())
        #expect(try await promise.value() == 1)
    }

    @Test func `a task waits until there is a value`() async throws {
        let promise = Promise<Int>()
        let task = Task { try await promise.value() }
        promise.keep(3)
        #expect(try await task.value == 3)
    }

    @Test func `a cancelled task stops waiting, whenever it was cancelled`() async {
        for cancelsEarly in [true, false] {
            let (promise, start) = (Promise<Int>(), Promise<Void>())
            let task = Task {
                try? await start.value(onCancel: {})
                return try await promise.value()
            }
            if cancelsEarly { task.cancel() }
            start.keep(())
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(!promise.keep(1))
        }
    }

    @Test func `who says what a cancellation does may let the wait go on`() async throws {
        let promise = Promise<Int>()
        let task = Task { try await promise.value { promise.keep(5) } }
        task.cancel()
        #expect(try await task.value == 5)
    }

    @Test func `a wait gives up one activity and has it back`() async throws {
        let time = CountingTime()
        for isKeptBefore in [true, false] {
            let promise = Promise<Int>(time: time)
            if isKeptBefore { promise.keep(1) }
            let task = Task { try await promise.value() }
            promise.keep(1)
            _ = try await task.value
            #expect(time.activities == 0)
        }
        let promise = Promise<Int>(time: time)
        promise.cancel()
        _ = try? await promise.value()
        #expect(time.activities == 0)
    }
}

/// A clock that only counts activities.
private final class CountingTime: TimeSource {
    private let count = Mutex(0)

    var activities: Int { count.withLock(\.self) }
    var now: MonotonicInstant { MonotonicInstant(sinceOrigin: .zero) }
    var wallMilliseconds: Int64 { 0 }

    func sleep(until deadline: MonotonicInstant) async throws {}
    func beginActivity() { count.withLock { $0 += 1 } }
    func endActivity() { count.withLock { $0 -= 1 } }
}
