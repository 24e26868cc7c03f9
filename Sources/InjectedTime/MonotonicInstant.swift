/// A point on a clock that never steps and keeps running while the machine is suspended.
///
/// Only differences mean anything: the origin is the machine's start for ``SystemTime`` and zero for ``VirtualTime``.
public struct MonotonicInstant: Comparable, Hashable, Sendable {
    /// The time since the clock's origin.
    public let sinceOrigin: Duration

    /// Makes the instant `sinceOrigin` after the clock's origin.
    public init(sinceOrigin: Duration) {
        self.sinceOrigin = sinceOrigin
    }

    /// The instant `duration` later, or earlier where it is negative.
    public func advanced(by duration: Duration) -> MonotonicInstant {
        MonotonicInstant(sinceOrigin: sinceOrigin + duration)
    }

    /// The time from this instant to `other`, negative where `other` is earlier.
    public func duration(to other: MonotonicInstant) -> Duration {
        other.sinceOrigin - sinceOrigin
    }

    /// Whether `left` is the earlier one.
    public static func < (left: MonotonicInstant, right: MonotonicInstant) -> Bool {
        left.sinceOrigin < right.sinceOrigin
    }
}
