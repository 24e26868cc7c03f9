import Glibc

/// The time zone of this process.
package enum LocalZone {
    /// How far local time is ahead of UTC at an instant, as in `+08:00`.
    ///
    /// - Parameter milliseconds: since 1970.
    package static func text(at milliseconds: Int64) -> String {
        var seconds = time_t(milliseconds / 1000)
        var local = unsafe tm()
        // SAFETY: the call reads the one integer and fills the one structure it is given.
        guard unsafe localtime_r(&seconds, &local) != nil else { return "+00:00" }
        let offset = unsafe Int(local.tm_gmtoff)
        let minutes = abs(offset) / 60
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        return (offset < 0 ? "-" : "+") + digits.prefix(2) + ":" + digits.suffix(2)
    }

    /// The milliseconds of a text as ``text(at:)`` writes it; nil for any other text.
    package static func milliseconds(of text: String) -> Int64? {
        let parts = text.dropFirst().split(separator: ":").map { Int64($0) }
        guard let sign = text.first, sign == "+" || sign == "-", parts.count == 2, let hours = parts[0],
            let minutes = parts[1], (0..<25).contains(hours), (0..<60).contains(minutes)
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000
    }
}
