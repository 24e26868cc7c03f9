import InjectedTime

/// One look at the exchange's clock.
struct ClockMeasurement: Sendable {
    /// The middle of the exchange that was timed.
    let instant: MonotonicInstant

    /// The exchange's time since 1970 at the monotonic clock's origin.
    let epochAtOrigin: Duration

    let roundTrip: Duration

    /// Times an exchange that left at `sent`, came back at `received` and told `serverMilliseconds`.
    init(sent: MonotonicInstant, received: MonotonicInstant, serverMilliseconds: Int64) {
        roundTrip = sent.duration(to: received)
        instant = sent.advanced(by: roundTrip / 2)
        // The exchange cuts to whole milliseconds: half of one more is the better guess.
        epochAtOrigin = .milliseconds(serverMilliseconds) + .microseconds(500) - instant.sinceOrigin
    }

    /// How far the measurement may be wrong: half the way there and back, and half a millisecond of the exchange's own.
    var errorBound: Duration { roundTrip / 2 + .microseconds(500) }

    /// The exchange's time since 1970 at `instant`.
    func serverTime(at instant: MonotonicInstant) -> Duration {
        instant.sinceOrigin + epochAtOrigin
    }
}
