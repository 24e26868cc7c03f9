import ShellRuntime
import InjectedTime

/// When a request was due and when it set out, both by the exchange's clock.
struct WatchInstants: Sendable {
    let scheduled: String
    let asked: String

    /// What lies between the two, in milliseconds with three places.
    let late: Value

    init(_ tick: WatchTick, by clock: WatchClock) {
        scheduled = clock.text(at: tick.scheduled)
        asked = clock.text(at: tick.sent)
        late = MillisecondValue.make(tick.scheduled.duration(to: tick.sent))
    }
}
