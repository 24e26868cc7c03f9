public import TimeSource

/// Keeps the requests of all clients of one host within the exchange's budgets.
public final class RateLimiter: Sendable {
    private let time: any TimeSource

    /// An empty account book on `time`.
    public init(time: any TimeSource) {
        self.time = time
    }
}
