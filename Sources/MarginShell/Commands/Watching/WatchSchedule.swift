import TimeSource

/// When a watch asks: at its start and every interval after it, whatever happens in between.
///
/// Tick n of question k is due at `start + n × interval + k × interval ÷ questions`, so that nothing drifts and the
/// questions about several assets are spread over the interval.
struct WatchSchedule: Hashable, Sendable {
    let start: MonotonicInstant
    let interval: Duration

    /// How many questions share each interval, at least one.
    let questionCount: Int

    init(start: MonotonicInstant, interval: Duration, questionCount: Int) {
        self.start = start
        self.interval = interval
        self.questionCount = max(questionCount, 1)
    }

    /// When question `question` is due in tick `tick`, both counted from zero.
    func instant(tick: Int, question: Int) -> MonotonicInstant {
        start.advanced(by: interval * tick + interval * question / questionCount)
    }

    /// The first tick after `tick` in which `question` is not overdue at `now`: late answers skip ticks, they never make
    /// a burst.
    func next(after tick: Int, of question: Int, at now: MonotonicInstant) -> Int {
        let elapsed = instant(tick: 0, question: question).duration(to: now)
        guard elapsed > interval * (tick + 1) else { return tick + 1 }
        let passed = Int(elapsed / interval)
        // The quotient is a floating-point number, and may be a tick off on either side.
        for candidate in max(passed - 1, tick + 1)...(passed + 1) where interval * candidate >= elapsed {
            return candidate
        }
        return passed + 2
    }
}
