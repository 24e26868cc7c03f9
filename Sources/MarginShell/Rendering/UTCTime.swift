import FoundationEssentials

/// Instants as answers show them.
enum UTCTime {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// `milliseconds` since 1970 in ISO 8601: `2026-11-22T18:10:40.125Z`.
    static func text(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(style)
    }
}
