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
}
