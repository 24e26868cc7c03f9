import CommandLanguage
import ExactDecimals
import ShellRuntime
import InjectedTime

/// One family of samples in OpenMetrics text: what it is about, and where its numbers stand in records.
///
/// Counts are gauges: the collector of Prometheus's node exporter reads the older text format, which disagrees with
/// OpenMetrics about the names of counters, and both take this.
struct MetricFamily: Sendable {
    /// Where a sample's number comes from.
    enum Source: Sendable {
        /// A number, or a duration in seconds, of the field.
        case field(String)
        /// The field's instant, in seconds since 1970.
        case instant(String)
        /// 1 where the field has a value, else 0.
        case presence(String)
        /// 1, with the field's text as a further label.
        case state(String, label: String)
    }

    let name: String
    let help: String
    let schemas: Set<String>
    let source: Source

    /// The family's lines about `records`; empty where none has a number for it.
    ///
    /// - Parameter watch: the statement, a label of each sample: no two files may tell of the same.
    func text(_ records: [Record], of watch: String) -> String {
        let samples = records.filter { schemas.contains($0.schema.name) }.compactMap { sample(of: $0, watch) }
        guard !samples.isEmpty else { return "" }
        let unit = name.hasSuffix("_seconds") ? "# UNIT \(name) seconds\n" : ""
        return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + unit + samples.joined()
    }

    private func sample(of record: Record, _ watch: String) -> String? {
        guard let number = number(of: record) else { return nil }
        var labels =
            [MetricLabel.text("watch", watch)] + Self.labels.compactMap { label(record, $0.field, as: $0.name) }
        if record.isSimulated { labels.append(MetricLabel.simulated) }
        if case .state(let field, let name) = source, let state = label(record, field, as: name) {
            labels.append(state)
        }
        return name + "{" + labels.joined(separator: ",") + "} \(number)\n"
    }

    private static let labels = [
        (field: "asset", name: "asset"), (field: "scope", name: "scope"), (field: "isolatedSymbol", name: "symbol"),
        (field: "watched", name: "watched"), (field: "group", name: "group"), (field: "bucket", name: "bucket"),
    ]

    private func number(of record: Record) -> String? {
        switch source {
        case .field(let name):
            switch record[name] {
            case .number(let number)?: number.description
            case .duration(let duration)?: SecondsText.make(duration.wholeMicroseconds, places: 6)
            default: nil
            }
        case .instant(let name):
            record[name].map(ValueText.plain).flatMap(UTCTime.milliseconds(of:))
                .map { SecondsText.make(Int128($0), places: 3) }
        case .presence(let name): record[name].map { ValueText.plain($0).isEmpty ? "0" : "1" }
        case .state(let name, _): record[name].map { _ in "1" }
        }
    }

    /// A label with its value as the format wants it; nil where the record has none.
    private func label(_ record: Record, _ field: String, as name: String) -> String? {
        guard let text = record[field].map(ValueText.plain), !text.isEmpty else { return nil }
        return MetricLabel.text(name, text)
    }
}

/// A label of a sample.
enum MetricLabel {
    /// What sets figures of the embedded exchange apart from an exchange's own; those bear no such label.
    static let simulated = text("simulated", "true")

    /// The label with its value escaped as the format wants it.
    static func text(_ name: String, _ value: String) -> String {
        let escaped = value.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }
        return "\(name)=\"\(escaped.joined())\""
    }
}

/// Parts of a second as seconds, without floating point.
enum SecondsText {
    /// - Parameter places: how many places of the second `count` has: 3 where it counts milliseconds.
    static func make(_ count: Int128, places: Int) -> String {
        let digits = String(count.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (count < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
