import InjectedTime

/// That a request is left out for now, since the exchange asked for silence or the budget has no room.
struct WatchSilence: Hashable, Sendable {
    /// When it is asked again by the watch's own schedule.
    let end: MonotonicInstant

    /// Whether the exchange banned this address.
    let isBan: Bool
}
