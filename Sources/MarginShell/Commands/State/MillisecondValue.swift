import ExactDecimals
import ShellRuntime

/// Spans too short for the language's own durations, which end at milliseconds.
enum MillisecondValue {
    /// `duration` in milliseconds with three places, cut there.
    static func make(_ duration: Duration) -> Value {
        let (seconds, attoseconds) = duration.components
        let microseconds = Int128(seconds) * 1_000_000 + Int128(attoseconds / 1_000_000_000_000)
        let sign = microseconds < 0 ? "-" : ""
        let places = String(microseconds.magnitude % 1000)
        let text = "\(sign)\(microseconds.magnitude / 1000)." + String(repeating: "0", count: 3 - places.count) + places
        return ExactDecimal(text).map(Value.number) ?? .nothing
    }
}
