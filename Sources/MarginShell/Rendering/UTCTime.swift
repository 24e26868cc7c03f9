import FoundationEssentials

/// Instants as answers show them.
enum UTCTime {
    private static let style = Date.ISO8601FormatStyle()

    /// `milliseconds` since 1970 in ISO 8601: `2026-11-22T18:10:40.125Z`.
    static func text(_ milliseconds: Int64) -> String {
        // Whole seconds alone go through floating point, whose thousandths would be cut to the one below.
        let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        let seconds = remainder < 0 ? quotient - 1 : quotient
        let thousandths = String(remainder < 0 ? remainder + 1000 : remainder)
        let whole = Date(timeIntervalSince1970: Double(seconds)).formatted(style)
        return whole.dropLast() + "." + String(repeating: "0", count: 3 - thousandths.count) + thousandths + "Z"
    }

    /// The milliseconds since 1970 of an instant as ``text(_:)`` writes it; nil for any other text.
    static func milliseconds(of text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let whole = try? style.parse(String(decoding: bytes[..<19], as: UTF8.self) + "Z"),
            let thousandths = Int64(String(decoding: bytes[20..<23], as: UTF8.self)), thousandths >= 0
        else { return nil }
        return Int64(whole.timeIntervalSince1970) * 1000 + thousandths
    }
}
