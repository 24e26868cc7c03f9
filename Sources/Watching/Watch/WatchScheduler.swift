import ExchangeAccess
import InjectedTime

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
