import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime

// Waits during which nothing is sent.
extension WatchRun {
    /// The wait after an outcome; nil if the request continues on schedule.
    func silenceAfter(_ outcome: WatchOutcome, _ tick: WatchTick) -> WatchSilence? {
        guard let until = tick.silentUntil, case .failure(let failure) = outcome else { return nil }
        return WatchSilence(end: until, isBan: failure.category.rawValue == ErrorCategory.ban.rawValue)
    }

    /// Sets or ends the wait of `request`.
    mutating func note(_ silence: WatchSilence?, of request: WatchedRequest) {
        silences[request] = silence.map { silence in
            let place = plan.requests.firstIndex(of: request) ?? 0
            let tick = schedule.next(after: -1, of: place, at: silence.end)
            return WatchSilence(end: schedule.instant(tick: tick, request: place), isBan: silence.isBan)
        }
    }

    /// Gives a table in place what is waited for; a log has reported a wait once.
    mutating func tellStatus() throws {
        guard context.showsInPlace else { return }
        let now = context.time.now
        let silence = silences.values.filter { $0.end > now }.min { $0.end < $1.end }
        let next = silence?.end ?? nextTick(after: now)
        countdown.count(to: next)
        try context.update(
            LiveUpdate.status(
                LiveStatus(
                    goal: goalWords,
                    ticks: ticks,
                    wait: next.map { now.duration(to: $0) },
                    silence: silence.map { $0.isBan ? .ban : .rateLimit }
                )
            )
        )
    }

    /// When the next tick begins; nil where none does, or one follows too soon to count seconds.
    private func nextTick(after now: MonotonicInstant) -> MonotonicInstant? {
        guard plan.interval >= .seconds(2) else { return nil }
        let tick = schedule.next(after: -1, of: 0, at: now.advanced(by: .milliseconds(1)))
        let instant = schedule.instant(tick: tick, request: 0)
        let isLast = plan.maximumTicks.map { tick >= $0 } ?? false
        let isOver = plan.length.map { instant >= schedule.start.advanced(by: $0) } ?? false
        return isLast || isOver ? nil : instant
    }
}

/// A wait during which a request is not sent, because of a rate limit of the exchange or of this program.
struct WatchSilence: Hashable, Sendable {
    /// When the watch's schedule sends it again.
    let end: MonotonicInstant

    /// Whether the exchange has banned this IP address.
    let isBan: Bool
}

/// Wakes a watch once a second while nothing is sent, so that a live table can count down.
struct WatchCountdown: Sendable {
    private let relay: EventRelay<WatchEvent>
    private let time: any TimeSource
    private var end: MonotonicInstant?
    private var tasks: [Task<Void, Never>] = []

    /// Whether it counts down, or did until now.
    var isRunning: Bool { end != nil }

    init(relay: EventRelay<WatchEvent>, time: any TimeSource) {
        self.relay = relay
        self.time = time
    }

    /// Counts down to `end` from now on; nil stops it.
    mutating func count(to end: MonotonicInstant?) {
        guard end != self.end else { return }
        self.end = end
        tasks.last?.cancel()
        guard let end else { return }
        time.beginActivity()
        let task = Task.detached { [relay, time] in
            await Self.tick(until: end, relay, time)
            time.endActivity()
        }
        // The last task may still have to notice that it was cancelled; earlier ones have ended long ago.
        tasks = tasks.suffix(1) + [task]
    }

    /// Waits until all tasks have ended.
    mutating func finish() async {
        count(to: nil)
        for task in tasks { await task.value }
        tasks = []
    }

    /// Wakes the watch at each whole second before `end`, and at `end` itself; only once if the computer slept.
    private static func tick(
        until end: MonotonicInstant,
        _ relay: EventRelay<WatchEvent>,
        _ time: any TimeSource
    ) async {
        while time.now < end {
            let left = time.now.duration(to: end).roundedUpToSeconds - .seconds(1)
            do { try await time.sleep(until: end.advanced(by: .zero - left)) } catch { return }
            guard await relay.send(.secondPassed) else { return }
        }
    }
}
