import InjectedTime
import RecordRendering

/// Converts a watch's instants to the exchange's clock.
///
/// It is set at the watch's start, and again when the exchange's clock is first measured. From then on it follows the
/// monotonic clock, so a step of the wall clock does not move any line. It is set again only if the exchange's clock
/// turns out to be far off, for instance after a step of that clock.
struct WatchClock: Sendable {
    /// What a client knew about the exchange's clock at one moment.
    struct Reading: Hashable, Sendable {
        let milliseconds: Int64
        let isMeasured: Bool
        let instant: MonotonicInstant
    }

    private let start: MonotonicInstant

    /// The exchange's time at the start.
    private var startMilliseconds: Int64
    private var isMeasured: Bool

    /// Makes the clock of a watch that starts at the reading's instant.
    init(_ reading: Reading) {
        start = reading.instant
        startMilliseconds = reading.milliseconds
        isMeasured = reading.isMeasured
    }

    /// In milliseconds: a larger difference is more than a measuring error.
    private static let tolerance = 1000

    /// Applies a new reading.
    mutating func note(_ reading: Reading) {
        guard reading.isMeasured else { return }
        let measured = reading.milliseconds - start.duration(to: reading.instant).wholeMilliseconds
        guard !isMeasured || (measured - startMilliseconds).magnitude > Self.tolerance else { return }
        isMeasured = true
        startMilliseconds = measured
    }

    /// `instant` in milliseconds since 1970.
    func milliseconds(at instant: MonotonicInstant) -> Int64 {
        startMilliseconds + start.duration(to: instant).wholeMilliseconds
    }

    /// `instant` in ISO 8601.
    func text(at instant: MonotonicInstant) -> String {
        UTCTime.text(milliseconds(at: instant))
    }
}
