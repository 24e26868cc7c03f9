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

    /// Lets a live table count down to the next request; a log has reported the wait once.
    mutating func tellSilence() throws {
        guard context.showsInPlace else { return }
        let now = context.time.now
        let open = silences.values.filter { $0.end > now }
        let next = open.min { $0.end < $1.end }
        guard next != nil || countdown.isRunning else { return }
        countdown.count(to: next?.end)
        try context.update(
            LiveUpdate.countdown(next.map { LiveCountdown(wait: now.duration(to: $0.end), isBan: $0.isBan) })
        )
    }
}
