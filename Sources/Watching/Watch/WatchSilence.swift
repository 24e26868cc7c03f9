import InjectedTime

/// A wait during which a request is not sent, because of a rate limit of the exchange or of this program.
struct WatchSilence: Hashable, Sendable {
    /// When the watch's schedule sends it again.
    let end: MonotonicInstant

    /// Whether the exchange has banned this IP address.
    let isBan: Bool
}
