import FoundationEssentials

/// The machine's own clocks.
///
/// Swift's `ContinuousClock` reads `CLOCK_BOOTTIME` on Linux, which runs through suspend; `CLOCK_MONOTONIC` would not,
/// and a server clock measured before a night's sleep would still look fresh after it.
public struct SystemTime: TimeSource {
    private let clock = ContinuousClock()
    private let wakingClock = SuspendingClock()

    /// Makes a time source; all of them share the machine's clocks.
    public init() {}

    /// The present instant, from `CLOCK_BOOTTIME`.
    public var now: MonotonicInstant {
        MonotonicInstant(sinceOrigin: clock.systemEpoch.duration(to: clock.now))
    }

    /// What `CLOCK_BOOTTIME` counts and `CLOCK_MONOTONIC` does not.
    ///
    /// Other threads may run between the two readings and make the difference too small, so the largest of three is
    /// used.
    public var timeSuspended: Duration {
        let differences = (0..<3).map { _ in
            clock.systemEpoch.duration(to: clock.now) - wakingClock.systemEpoch.duration(to: wakingClock.now)
        }
        return max(.zero, differences.max() ?? .zero)
    }

    /// The wall clock, rounded down to whole milliseconds.
    public var wallMilliseconds: Int64 {
        Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
    }

    /// Waits until `deadline`.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled.
    public func sleep(until deadline: MonotonicInstant) async throws {
        try Task.checkCancellation()
        let target = clock.systemEpoch.advanced(by: deadline.sinceOrigin)
        guard target > clock.now else { return }
        try await Task.sleep(until: target, tolerance: .zero, clock: clock)
    }
}
