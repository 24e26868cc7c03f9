import InjectedTime

/// When a request is answered.
struct Moment: Sendable {
    /// The time since the exchange's start, by its monotonic clock.
    let elapsed: Duration
    /// The server's wall clock in milliseconds, drills included.
    let serverMilliseconds: Int64
    /// Whether a drill has put the exchange into maintenance.
    let isInMaintenance: Bool

    /// However far drills turn the clock, its time in microseconds stays a number.
    init(elapsed: Duration, wallMilliseconds: Int64, skew: Duration, isInMaintenance: Bool) {
        let bounded = min(max(skew, .seconds(-Self.farthestSkew)), .seconds(Self.farthestSkew))
        self.elapsed = elapsed
        self.isInMaintenance = isInMaintenance
        serverMilliseconds = min(max(wallMilliseconds + bounded.wholeMilliseconds, 0), 9_000_000_000_000_000)
    }

    /// A thousand centuries, in seconds.
    private static let farthestSkew = 3_155_760_000_000
}
