public import TimeSource

/// The exchange's clock as an instrument: measured, with its error, age and drift.
public final class ServerClock: Sendable {
    private let time: any TimeSource

    /// A clock not yet measured.
    public init(time: any TimeSource) {
        self.time = time
    }

    /// What is known now; nil before the first measurement.
    public var reading: ClockReading? { nil }

    /// The exchange's time in milliseconds since 1970, where it was measured.
    public var serverMilliseconds: Int64? { nil }
}
