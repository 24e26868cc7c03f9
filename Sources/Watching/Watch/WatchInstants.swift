import ShellRuntime
import InjectedTime

/// When a request was due and when it was sent, both by the exchange's clock.
struct WatchInstants: Sendable {
    let scheduled: String
    let sent: String

    /// The difference between the two.
    let late: Duration

    init(_ tick: WatchTick, by clock: WatchClock) {
        scheduled = clock.text(at: tick.scheduled)
        sent = clock.text(at: tick.sent)
        late = tick.scheduled.duration(to: tick.sent)
    }
}
