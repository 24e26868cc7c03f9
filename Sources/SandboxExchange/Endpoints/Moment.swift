import InjectedTime

/// The time of a request.
struct Moment: Sendable {
    /// The time since the exchange's start, on its monotonic clock.
    let elapsed: Duration
    /// The server time in milliseconds since 1970, with skew.
    let serverMilliseconds: Int64
    /// Whether a fault simulates maintenance.
    let isInMaintenance: Bool

    /// Bounded so that the server time in microseconds fits 64 bits with any skew.
    init(elapsed: Duration, wallMilliseconds: Int64, skew: Duration, isInMaintenance: Bool) {
        let bounded = min(max(skew, .seconds(-Self.farthestSkew)), .seconds(Self.farthestSkew))
        self.elapsed = elapsed
        self.isInMaintenance = isInMaintenance
        serverMilliseconds = min(max(wallMilliseconds + bounded.wholeMilliseconds, 0), 9_000_000_000_000_000)
    }

    /// A thousand centuries, in seconds.
    private static let farthestSkew = 3_155_760_000_000
}
