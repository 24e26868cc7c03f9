import CommandLanguage
import ExactDecimals
import ShellRuntime

/// Spans in milliseconds as plain numbers, for whoever computes with them.
enum MillisecondValue {
    /// `duration` in milliseconds with three places, cut there.
    static func make(_ duration: Duration) -> Value {
        let microseconds = duration.wholeMicroseconds
        let sign = microseconds < 0 ? "-" : ""
        let places = String(microseconds.magnitude % 1000)
        let text = "\(sign)\(microseconds.magnitude / 1000)." + String(repeating: "0", count: 3 - places.count) + places
        return ExactDecimal(text).map(Value.number) ?? .nothing
    }
}
