/// The forms a record can be shown in: the words behind `as`.
package enum OutputFormat: String, CaseIterable, Sendable {
    /// Columns under headings; the default.
    case table
    /// A line a field.
    case vertical
    /// RFC 4180, with a heading record.
    case csv
    /// One object, or an array of several.
    case json
    /// One object a line.
    case ndjson
    /// The exchange's own bytes.
    case raw

    /// The newest figures as OpenMetrics text, for Prometheus: what a watch knows, replaced as it changes.
    case openmetrics

    /// Those that suit every record, which the setting may name.
    package static let general = allCases.filter { $0 != .openmetrics }

    /// The words behind `as`.
    package static let names = allCases.map(\.rawValue)
}
