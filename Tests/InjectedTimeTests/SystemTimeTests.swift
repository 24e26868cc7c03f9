import Testing
import InjectedTime

@Suite struct SystemTimeTests {
    @Test func `the monotonic clock does not run backwards`() {
        let time = SystemTime()
        let first = time.now
        let second = time.now
        #expect(first <= second)
    }

    @Test func `two sources share one clock`() {
        let before = SystemTime().now
        let after = SystemTime().now
        #expect(before.duration(to: after) < .seconds(60))
    }

    @Test func `a machine that is awake was suspended no longer than before`() {
        let before = SystemTime().timeSuspended
        let after = SystemTime().timeSuspended
        #expect(abs(after / .milliseconds(1) - before / .milliseconds(1)) < 50)
    }

    @Test func `the wall clock reads a plausible year`() {
        #expect(SystemTime().wallMilliseconds > 1_700_000_000_000)
    }

    @Test func `sleeping until the past returns and cancelling wakes`() async throws {
        let time = SystemTime()
        try await time.sleep(until: time.now.advanced(by: .seconds(-1)))
        let task = Task { try await time.sleep(for: .seconds(3600)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
