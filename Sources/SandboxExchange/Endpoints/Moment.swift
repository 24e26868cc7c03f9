/// When a request is answered.
struct Moment: Sendable {
    /// The time since the exchange's start, by its monotonic clock.
    let elapsed: Duration
    /// The server's wall clock in milliseconds, drills included.
    let serverMilliseconds: Int64
    /// Whether a drill has put the exchange into maintenance.
    let isInMaintenance: Bool
}
