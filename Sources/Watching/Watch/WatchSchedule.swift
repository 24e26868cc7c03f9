import InjectedTime

/// When a watch asks: at its start and every interval after it, whatever happens in between.
///
/// Tick n of request k is due at `start + n × interval + k × interval ÷ requests`, so that nothing drifts and the
/// requests about several assets are spread over the interval.
struct WatchSchedule: Hashable, Sendable {
    let start: MonotonicInstant
    let interval: Duration

    /// How many requests share each interval, at least one.
    let requestCount: Int

    init(start: MonotonicInstant, interval: Duration, requestCount: Int) {
        self.start = start
        self.interval = interval
        self.requestCount = max(requestCount, 1)
    }

    /// When request `request` is due in tick `tick`, both counted from zero.
    func instant(tick: Int, request: Int) -> MonotonicInstant {
        start.advanced(by: interval * tick + interval * request / requestCount)
    }

    /// The first tick after `tick` in which `request` is not overdue at `now`: late answers skip ticks, they never make
    /// a burst.
    func next(after tick: Int, of request: Int, at now: MonotonicInstant) -> Int {
        let elapsed = instant(tick: 0, request: request).duration(to: now)
        guard elapsed > interval * (tick + 1) else { return tick + 1 }
        let passed = Int(elapsed / interval)
        // The quotient is a floating-point number, and may be a tick off on either side.
        for candidate in max(passed - 1, tick + 1)...(passed + 1) where interval * candidate >= elapsed {
            return candidate
        }
        return passed + 2
    }
}
