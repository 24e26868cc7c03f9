import BinanceMargin
import ExchangeAccess
import InjectedTime
import MarginCommands
import ShellRuntime

/// Sends one request of a watch on its schedule, never twice at a time.
struct WatchScheduler: Sendable {
    let request: WatchedRequest

    /// Its index among the requests that share the interval.
    let place: Int
    let schedule: WatchSchedule
    let maximumTicks: Int?
    let end: MonotonicInstant?
    let requester: WatchRequester
    let relay: EventRelay<WatchEvent>
    let time: any TimeSource

    private enum Step {
        case over
        /// The request was sent; the next one may be sent at `silentUntil`, or immediately.
        case asked(silentUntil: MonotonicInstant?)
    }

    /// Sends requests until the watch ends or its relay is closed.
    func run() async {
        defer { relay.finish() }
        var tick = 0
        var asked = 0
        while !isOver(tick, asked: asked), case .asked(let silentUntil) = await ask(tick) {
            asked += 1
            let next = schedule.next(after: tick, of: place, at: max(silentUntil ?? time.now, time.now))
            let count = skipped(from: tick + 1, before: next, asked: asked)
            if count > 0 {
                let cause: WatchSkipCause = silentUntil == nil ? .late : .silence
                guard await relay.send(.skipped(request, count: count, cause)) else { return }
            }
            tick = next
        }
    }

    private func isOver(_ tick: Int, asked: Int) -> Bool {
        if let maximumTicks, asked >= maximumTicks { return true }
        if let end, schedule.instant(tick: tick, request: 0) >= end { return true }
        return false
    }

    /// The ticks from `first` to `next` that the watch would still have had.
    private func skipped(from first: Int, before next: Int, asked: Int) -> Int {
        if let maximumTicks, asked >= maximumTicks { return 0 }
        guard let end else { return next - first }
        return (first..<max(next, first)).prefix { schedule.instant(tick: $0, request: 0) < end }.count
    }

    /// Waits for `tick`, sends the request, and passes on the outcome.
    private func ask(_ tick: Int) async -> Step {
        let scheduled = schedule.instant(tick: tick, request: place)
        do {
            try await time.sleep(until: scheduled)
            let sent = time.now
            let reply = try await requester.ask(request)
            let done = WatchTick(
                number: tick,
                scheduled: scheduled,
                sent: sent,
                ended: time.now,
                clock: reply.clock,
                silentUntil: reply.silentUntil
            )
            let goesOn = await relay.send(.asked(request, done, reply.outcome))
            return goesOn ? .asked(silentUntil: reply.silentUntil) : .over
        } catch {
            return .over
        }
    }
}

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

/// What a scheduler reports to its watch.
enum WatchEvent: Sendable {
    case asked(WatchedRequest, WatchTick, WatchOutcome)
    /// Ticks that passed without sending the request.
    case skipped(WatchedRequest, count: Int, WatchSkipCause)
    /// A second of a wait has passed.
    case secondPassed
}

/// One tick of one request: when it was due, and when its response arrived.
struct WatchTick: Hashable, Sendable {
    /// Counts from zero.
    let number: Int
    let scheduled: MonotonicInstant
    let sent: MonotonicInstant
    let ended: MonotonicInstant

    /// The exchange's clock at the end.
    let clock: WatchClock.Reading

    /// Until when nothing is sent, because of a rate limit of the exchange or of this program.
    let silentUntil: MonotonicInstant?
}

/// The result of one request.
enum WatchOutcome: Sendable {
    case borrowable(ExchangeResponse<MaxBorrowable>)
    case inventory(ExchangeResponse<AvailableInventory>)
    case account(AccountReading)
    case failure(ShellFailure)
}

/// Why ticks were skipped.
enum WatchSkipCause: Hashable, Sendable {
    /// A response was slow, or the computer slept.
    case late
    /// A rate limit of the exchange or of this program.
    case silence
}
