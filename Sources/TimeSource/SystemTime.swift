import FoundationEssentials

/// The machine's own clocks.
///
/// Swift's `ContinuousClock` reads `CLOCK_BOOTTIME` on Linux, which runs through suspend; `CLOCK_MONOTONIC` would not,
/// and a server clock measured before a night's sleep would still look fresh after it.
public struct SystemTime: TimeSource {
    private let clock = ContinuousClock()

    /// Makes a time source; all of them share the machine's clocks.
    public init() {}

    /// The present instant, from `CLOCK_BOOTTIME`.
    public var now: MonotonicInstant {
        MonotonicInstant(sinceOrigin: clock.systemEpoch.duration(to: clock.now))
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
