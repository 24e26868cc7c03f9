import Testing
import InjectedTime

@testable import Watching

@Suite struct WatchScheduleTests {
    private let schedule = WatchSchedule(
        start: MonotonicInstant(sinceOrigin: .seconds(1000)),
        interval: .milliseconds(250),
        requestCount: 3
    )

    @Test(arguments: [0, 1, 7, 1_000_000])
    func `a tick is due a whole number of intervals after the start`(_ tick: Int) {
        let offset = schedule.start.duration(to: schedule.instant(tick: tick, request: 0))
        #expect(offset == Duration.milliseconds(250 * tick))
    }

    @Test func `requests of one tick are spread over its interval`() {
        let offsets = (0..<3).map { schedule.start.duration(to: schedule.instant(tick: 0, request: $0)) }
        let third: Duration = .milliseconds(250) / 3
        #expect(offsets[0] == .zero)
        #expect(offsets[1] == third)
        #expect(offsets[2] > third)
    }

    @Test(arguments: [
        // Nanoseconds after tick 0 of the request, of the current tick, of the next.
        (0, 0, 1),
        (10_000_000, 0, 1),
        (250_000_000, 0, 1),
        (250_000_001, 0, 2),
        (500_000_000, 0, 2),
        (501_000_000, 1, 3),
        (3_600_000_000_000, 4, 14_400),
        (3_600_000_000_001, 4, 14_401),
        (31_536_000_000_000_000, 0, 126_144_000),
    ])
    func `a late response leads to the first tick that is not overdue`(_ elapsed: Int64, _ tick: Int, _ next: Int) {
        for request in 0..<3 {
            let now = schedule.instant(tick: 0, request: request).advanced(by: .nanoseconds(elapsed))
            #expect(schedule.next(after: tick, of: request, at: now) == next)
        }
    }
}
