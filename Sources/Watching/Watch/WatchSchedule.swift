import InjectedTime

/// When a watch sends its requests: at its start and after every interval, whatever happens in between.
///
/// Tick n of request k is due at `start + n × interval + k × interval ÷ requests`, so that the schedule does not drift
/// and the requests for several assets are spread over the interval.
struct WatchSchedule: Hashable, Sendable {
    let start: MonotonicInstant
    let interval: Duration

    /// How many requests share each interval; at least 1.
    let requestCount: Int

    init(start: MonotonicInstant, interval: Duration, requestCount: Int) {
        self.start = start
        self.interval = interval
        self.requestCount = max(requestCount, 1)
    }

    /// When `request` is due in `tick`; both count from zero.
    func instant(tick: Int, request: Int) -> MonotonicInstant {
        start.advanced(by: interval * tick + interval * request / requestCount)
    }

    /// The first tick after `tick` in which `request` is not overdue at `now`: slow responses skip ticks and never
    /// cause a burst.
    func next(after tick: Int, of request: Int, at now: MonotonicInstant) -> Int {
        let elapsed = instant(tick: 0, request: request).duration(to: now)
        guard elapsed > interval * (tick + 1) else { return tick + 1 }
        let passed = Int(elapsed / interval)
        // The quotient is a floating-point number, and may be off by one tick in either direction.
        for candidate in max(passed - 1, tick + 1)...(passed + 1) where interval * candidate >= elapsed {
            return candidate
        }
        return passed + 2
    }
}
