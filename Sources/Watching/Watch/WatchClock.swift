import InjectedTime
import RecordRendering

/// Gives a watch's instants by the exchange's clock.
///
/// It is set at the watch's start, and once more when the exchange's clock is first measured. From then on it follows the
/// monotonic clock, so that a wall clock that steps moves no line; only where the exchange's own clock turns out to be
/// far from it, as after a step of that one, is it set anew.
struct WatchClock: Sendable {
    /// What a client knew of the exchange's clock at one moment.
    struct Reading: Hashable, Sendable {
        let milliseconds: Int64
        let isMeasured: Bool
        let instant: MonotonicInstant
    }

    private let start: MonotonicInstant

    /// What the clock showed at the start.
    private var startMilliseconds: Int64
    private var isMeasured: Bool

    /// Makes the clock of a watch that starts at the reading's instant.
    init(_ reading: Reading) {
        start = reading.instant
        startMilliseconds = reading.milliseconds
        isMeasured = reading.isMeasured
    }

    /// What later measurements may differ by, in milliseconds: more is no mere error of measuring.
    private static let tolerance = 1000

    /// Takes in what a client knew.
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
