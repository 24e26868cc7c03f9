import TimeSource

/// When a watch asks: at its start and every interval after it, whatever happens in between.
///
/// Tick n of asset k is due at `start + n × interval + k × interval ÷ assets`, so that nothing drifts and the questions
/// of several assets are spread over the interval.
struct WatchSchedule: Sendable {
    let start: MonotonicInstant
    let interval: Duration
    let assetCount: Int

    /// When the question about asset `asset` is due in tick `tick`, both counted from zero.
    func instant(tick: Int, asset: Int) -> MonotonicInstant {
        start.advanced(by: interval * tick + interval * asset / max(assetCount, 1))
    }

    /// The first tick after `tick` that is not yet due at `now`: late answers skip ticks, they never make a burst.
    func next(after tick: Int, at now: MonotonicInstant) -> Int {
        let elapsed = start.duration(to: now)
        guard elapsed > interval * (tick + 1) else { return tick + 1 }
        let passed = Int(elapsed / interval)
        return interval * passed == elapsed ? passed : passed + 1
    }
}
