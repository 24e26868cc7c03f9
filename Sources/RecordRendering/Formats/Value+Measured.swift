import CommandLanguage
import ShellRuntime

extension Value {
    /// A time that was measured, as exact as it tells anything: whole milliseconds, and below the first of them
    /// microseconds, so that a record of this machine is not shown as one that took no time.
    static func measured(_ duration: Duration) -> Value {
        let microseconds = duration.wholeMicroseconds
        guard microseconds.magnitude >= 1000 else { return .duration(Duration(microseconds: microseconds)) }
        return .duration(Duration(microseconds: microseconds / 1000 * 1000))
    }
}
