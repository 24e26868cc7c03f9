/// A duration as the language writes it: `500ms`, `30s`, `5m`, `1h30m`, `2d`; each unit once, the larger first.
package enum DurationLiteral {
    private static let units: [(name: [UInt8], milliseconds: Int64)] = [
        (Array("d".utf8), 86_400_000), (Array("h".utf8), 3_600_000), (Array("m".utf8), 60_000), (Array("s".utf8), 1000),
        (Array("ms".utf8), 1),
    ]

    /// The duration that `text` spells; nil for anything else.
    package static func parse(_ text: String) -> Duration? {
        parse(Array(text.utf8)[...])
    }

    /// The duration that `bytes` spell.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Duration? {
        guard let first = bytes.first, first.isDigit else { return nil }
        var rest = bytes
        var total: Int64 = 0
        var next = 0
        while !rest.isEmpty {
            guard let count = takeNumber(from: &rest), let unit = takeUnit(from: &rest), unit >= next else {
                return nil
            }
            let (part, overflow) = count.multipliedReportingOverflow(by: units[unit].milliseconds)
            let (sum, carry) = total.addingReportingOverflow(part)
            guard !overflow, !carry else { return nil }
            total = sum
            next = unit + 1
        }
        return .milliseconds(total)
    }

    /// The shortest spelling of `duration`, cut to milliseconds; a negative one begins with `-`.
    package static func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = Int64(clamping: Int128(seconds) * 1000 + Int128(attoseconds / 1_000_000_000_000_000))
        guard milliseconds != 0 else { return "0s" }
        var rest = milliseconds.magnitude
        var text = milliseconds < 0 ? "-" : ""
        for (name, size) in units where rest >= UInt64(size) {
            text += "\(rest / UInt64(size))" + String(decoding: name, as: UTF8.self)
            rest %= UInt64(size)
        }
        return text
    }

    private static func takeNumber(from bytes: inout ArraySlice<UInt8>) -> Int64? {
        var value: Int64?
        while let digit = bytes.first, digit.isDigit {
            let (shifted, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int64(digit - 0x30))
            guard !overflow, !carry else { return nil }
            value = sum
            bytes.removeFirst()
        }
        return value
    }

    private static func takeUnit(from bytes: inout ArraySlice<UInt8>) -> Int? {
        let letters = bytes.prefix { $0.isLetter }
        guard let unit = units.firstIndex(where: { $0.name.elementsEqual(letters) }) else { return nil }
        bytes = bytes.dropFirst(letters.count)
        return unit
    }
}
