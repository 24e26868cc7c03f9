/// When a request is answered.
struct Moment: Sendable {
    /// The time since the exchange's start, by its monotonic clock.
    let elapsed: Duration
    /// The server's wall clock in milliseconds, drills included.
    let serverMilliseconds: Int64
    /// Whether a drill has put the exchange into maintenance.
    let isInMaintenance: Bool

    init(elapsed: Duration, serverMilliseconds: Int64, isInMaintenance: Bool) {
        self.elapsed = elapsed
        // However far a drill turns the clock, the same time in microseconds must still be a number.
        self.serverMilliseconds = min(max(serverMilliseconds, 0), 9_000_000_000_000_000)
        self.isInMaintenance = isInMaintenance
    }
}
