/// A duration as the language writes it: `500ms`, `30s`, `5m`, `1h30m`, `2d`, `400us`; each unit once, the larger first.
package enum DurationLiteral {
    private static let units: [(name: [UInt8], microseconds: Int128)] = [
        (Array("d".utf8), 86_400_000_000), (Array("h".utf8), 3_600_000_000), (Array("m".utf8), 60_000_000),
        (Array("s".utf8), 1_000_000), (Array("ms".utf8), 1000), (Array("us".utf8), 1),
    ]

    /// The longest duration, in microseconds: its milliseconds fit 64 bits.
    package static let longest = Int128(Int64.max) * 1000

    /// The duration that `text` spells; nil for anything else.
    package static func parse(_ text: String) -> Duration? { parse(Array(text.utf8)[...]) }

    /// The duration that `bytes` spell.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Duration? {
        guard let first = bytes.first, first.isDigit else { return nil }
        var rest = bytes
        var total: Int128 = 0
        var next = 0
        while !rest.isEmpty {
            guard let count = takeNumber(from: &rest), let unit = takeUnit(from: &rest), unit >= next else {
                return nil
            }
            total += Int128(count) * units[unit].microseconds
            guard total <= longest else { return nil }
            next = unit + 1
        }
        return Duration(microseconds: total)
    }

    /// The duration that `text` spells, which may begin with `-`; nil for anything else.
    package static func parseSigned(_ text: String) -> Duration? {
        guard text.utf8.first == UInt8(ascii: "-") else { return parse(text) }
        return parse(String(text.dropFirst())).map { .zero - $0 }
    }

    /// The shortest spelling of `duration`, cut to microseconds; a negative one begins with `-`.
    package static func text(_ duration: Duration) -> String {
        let microseconds = duration.wholeMicroseconds
        guard microseconds != 0 else { return "0s" }
        var rest = Int128(microseconds.magnitude)
        var text = microseconds < 0 ? "-" : ""
        for (name, size) in units where rest >= size {
            text += "\(rest / size)" + String(decoding: name, as: UTF8.self)
            rest %= size
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

extension Duration {
    /// The whole microseconds in this duration, cut towards zero.
    package var wholeMicroseconds: Int128 {
        Int128(components.seconds) * 1_000_000 + Int128(components.attoseconds / 1_000_000_000_000)
    }

    /// The duration of `microseconds`, whose whole seconds must fit `Int64`; more are clamped.
    package init(microseconds: Int128) {
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        self.init(secondsComponent: Int64(clamping: seconds), attosecondsComponent: Int64(rest) * 1_000_000_000_000)
    }
}
