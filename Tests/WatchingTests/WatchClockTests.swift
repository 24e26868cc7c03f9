import Testing
import InjectedTime

@testable import RecordRendering
@testable import Watching

@Suite struct WatchClockTests {
    private func instant(_ milliseconds: Int64) -> MonotonicInstant {
        MonotonicInstant(sinceOrigin: .milliseconds(milliseconds))
    }

    @Test func `scheduled instants are whole intervals apart to the millisecond`() {
        var clock = WatchClock(.init(milliseconds: 1_736_393_892_007, isMeasured: false, instant: instant(5)))
        clock.note(.init(milliseconds: 1_736_393_892_123, isMeasured: true, instant: instant(9)))
        let shown = (0..<1000).map { clock.milliseconds(at: instant(5 + 260 * $0)) }
        #expect(zip(shown, shown.dropFirst()).allSatisfy { $1 - $0 == 260 })
        #expect(shown[0] == 1_736_393_892_119)
    }

    @Test func `a wall clock that steps moves nothing`() {
        var clock = WatchClock(.init(milliseconds: 1_736_393_892_000, isMeasured: false, instant: instant(0)))
        clock.note(.init(milliseconds: 1_736_397_492_000, isMeasured: false, instant: instant(1000)))
        #expect(clock.text(at: instant(2000)) == "2025-01-09T03:38:14.000Z")
    }

    @Test(arguments: [
        (Int64(1_736_393_892_001), "2025-01-09T03:38:12.001Z"),
        (1_736_393_892_999, "2025-01-09T03:38:12.999Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
    ])
    func `thousandths are shown as they are`(_ milliseconds: Int64, _ text: String) {
        #expect(UTCTime.text(milliseconds) == text)
    }
}
