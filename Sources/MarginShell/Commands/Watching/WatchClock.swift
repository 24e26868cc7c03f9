import TimeSource

/// Gives a watch's instants by the exchange's clock.
///
/// It is set at the watch's start, and once more when the exchange's clock is first measured. From then on it follows the
/// monotonic clock, so that a wall clock that steps moves no line.
struct WatchClock: Sendable {
    /// What a client knew of the exchange's clock at one moment.
    struct Reading: Hashable, Sendable {
        let milliseconds: Int64
        let isMeasured: Bool
        let instant: MonotonicInstant
    }

    private var basis: Reading

    init(_ basis: Reading) {
        self.basis = basis
    }

    /// Takes in what a client knew.
    mutating func note(_ reading: Reading) {
        if reading.isMeasured, !basis.isMeasured { basis = reading }
    }

    /// `instant` in milliseconds since 1970.
    func milliseconds(at instant: MonotonicInstant) -> Int64 {
        basis.milliseconds + basis.instant.duration(to: instant).wholeMilliseconds
    }

    /// `instant` in ISO 8601.
    func text(at instant: MonotonicInstant) -> String {
        UTCTime.text(milliseconds(at: instant))
    }
}
