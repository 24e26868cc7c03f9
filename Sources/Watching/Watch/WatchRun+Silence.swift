import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime

// What a watch tells of the time in which it asks nothing.
extension WatchRun {
    /// The silence that an outcome brings; nil where the request's next tick comes as ever.
    func silenceAfter(_ outcome: WatchOutcome, _ tick: WatchTick) -> WatchSilence? {
        guard let until = tick.silentUntil, case .failure(let failure) = outcome else { return nil }
        return WatchSilence(end: until, isBan: failure.category.rawValue == ErrorCategory.ban.rawValue)
    }

    /// Enters whether `request` is left out for now.
    mutating func note(_ silence: WatchSilence?, of request: WatchedRequest) {
        silences[request] = silence.map { silence in
            let place = plan.requests.firstIndex(of: request) ?? 0
            let tick = schedule.next(after: -1, of: place, at: silence.end)
            return WatchSilence(end: schedule.instant(tick: tick, request: place), isBan: silence.isBan)
        }
    }

    /// Lets a table in place count down to the next request; a log has said once how long it takes.
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
