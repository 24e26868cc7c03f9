import BinanceMargin
import Testing
import InjectedTime

@testable import RequestInspection

@Suite struct SignatureWindowTests {
    private static let now: Int64 = 1_780_000_000_000
    private static let day: Int64 = 24 * 3600 * 1000

    private var window: SignatureWindow {
        SignatureWindow(host: HostState(time: VirtualTime(wallMilliseconds: Self.now)))
    }

    /// Milliseconds from now. The exchange's clock was not measured: this machine's may be off by a day.
    @Test(arguments: [0, -60_000, -120_000, -3_600_000, -day - 119_000, 1, 365 * day] as [Int64])
    func `a window that may be open, or will be, has not passed`(distance: Int64) {
        #expect(!window.hasPassed(Self.now + distance))
        #expect(!window.hasPassed((Self.now + distance) * 1000), "in microseconds")
    }

    @Test(arguments: [-day - 121_000, -2 * day, -365 * day] as [Int64])
    func `a window of long ago has passed`(distance: Int64) {
        #expect(window.hasPassed(Self.now + distance))
        #expect(window.hasPassed((Self.now + distance) * 1000), "in microseconds")
    }

    @Test(arguments: [(0, true), (1_499_827_319_559, true), (9_007_199_254_740_991, false)] as [(Int64, Bool)])
    func `the limits of what a statement accepts are checked as well`(timestamp: Int64, hasPassed: Bool) {
        #expect(window.hasPassed(timestamp) == hasPassed)
    }
}
