import InjectedTime

/// The time of a request.
struct Moment: Sendable {
    /// The time since the exchange's start, on its monotonic clock.
    let elapsed: Duration
    /// The server time in milliseconds since 1970, with skew.
    let serverMilliseconds: Int64
    /// The server time at the exchange's start, with the present skew: read once, because the two clocks drift apart and
    /// the times of past events must not.
    let startMilliseconds: Int64
    /// Whether a fault simulates maintenance.
    let isInMaintenance: Bool

    /// Bounded so that the server time in microseconds fits 64 bits with any skew.
    init(
        elapsed: Duration,
        wallMilliseconds: Int64,
        startWallMilliseconds: Int64,
        skew: Duration,
        isInMaintenance: Bool
    ) {
        let bounded = min(max(skew, .seconds(-Self.farthestSkew)), .seconds(Self.farthestSkew)).wholeMilliseconds
        self.elapsed = elapsed
        self.isInMaintenance = isInMaintenance
        serverMilliseconds = Self.bounded(wallMilliseconds + bounded)
        startMilliseconds = Self.bounded(startWallMilliseconds + bounded)
    }

    private static func bounded(_ milliseconds: Int64) -> Int64 { min(max(milliseconds, 0), 9_000_000_000_000_000) }

    /// A thousand centuries, in seconds.
    private static let farthestSkew = 3_155_760_000_000
}
