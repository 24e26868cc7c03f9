/// Durations as the language spells them: `500ms`, `30s`, `1h30m`.
enum DurationText {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// The shortest spelling of `duration`, rounded down to whole milliseconds.
    static func spelled(_ duration: Duration) -> String {
        let total = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        var rest = abs(total)
        var text = total < 0 ? "-" : ""
        for unit in units where rest >= unit.milliseconds {
            text += "\(rest / unit.milliseconds)\(unit.name)"
            rest %= unit.milliseconds
        }
        return text.isEmpty ? "0s" : text
    }

    /// Reads what ``spelled(_:)`` writes; the units stand from large to small, each at most once.
    static func parse(_ text: String) -> Duration? {
        var rest = text[...]
        var milliseconds: Int64 = 0
        for unit in units {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, let count = Int64(digits), count < 1_000_000_000 else { continue }
            let behind = rest[digits.endIndex...]
            guard behind.prefix(while: \.isLetter) == unit.name || isFollowed(behind, by: unit.name) else { continue }
            milliseconds += count * unit.milliseconds
            rest = behind.dropFirst(unit.name.count)
        }
        return rest.isEmpty && !text.isEmpty ? .milliseconds(milliseconds) : nil
    }

    /// Whether `text` begins with the unit and goes on with a digit: the `m` of `1m30s`, not that of `5ms`.
    private static func isFollowed(_ text: Substring, by unit: String) -> Bool {
        text.hasPrefix(unit) && text.dropFirst(unit.count).first?.isNumber == true
    }
}
