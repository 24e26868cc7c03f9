/// What is known about the exchange's clock at an instant.
public struct ClockReading: Hashable, Sendable {
    /// The exchange's clock less this machine's wall clock: positive where the wall clock is slow.
    public let offset: Duration

    /// How far ``offset`` may be wrong: half the round trip of the exchange it was taken from, and the clock's resolution.
    public let errorBound: Duration

    /// The round trip that was kept, the shortest of several.
    public let roundTrip: Duration

    /// How long ago it was measured, on a clock that runs through suspend.
    public let age: Duration

    /// How fast the two clocks part, in microseconds a second; nil until two measurements lie far enough apart.
    public let driftPerMillion: Double?

    /// Whether it is too old to be relied on, or the machine was suspended since.
    public let isStale: Bool
}
