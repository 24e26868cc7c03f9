import RecordRendering
import ShellRuntime

/// One family of samples in OpenMetrics text: what it is about, and how a number is read.
///
/// Counts are gauges: the collector of Prometheus's node exporter reads the older text format, which disagrees with
/// OpenMetrics about the names of counters, and both take this.
struct MetricFamily<Subject: Sendable>: Sendable {
    let name: String
    let help: String

    /// A further label of the samples; nil where there is none.
    let label: (@Sendable (Subject) -> String?)?

    /// The number as text; nil where there is none.
    let number: @Sendable (Subject) -> String?

    init(
        _ name: String,
        _ help: String,
        label: (@Sendable (Subject) -> String?)? = nil,
        number: @escaping @Sendable (Subject) -> String?
    ) {
        self.name = name
        self.help = help
        self.label = label
        self.number = number
    }

    /// The family's lines; empty where no subject has a number for it.
    ///
    /// - Parameter labels: the labels of a subject's samples.
    func text(_ subjects: [Subject], labels: (Subject) -> [String]) -> String {
        let samples = subjects.compactMap { subject in
            number(subject).map { number in
                let all = labels(subject) + [label.flatMap { $0(subject) }].compactMap(\.self)
                return name + "{" + all.joined(separator: ",") + "} \(number)\n"
            }
        }
        guard !samples.isEmpty else { return "" }
        let unit = name.hasSuffix("_seconds") ? "# UNIT \(name) seconds\n" : ""
        return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + unit + samples.joined()
    }
}

/// A label of a sample.
enum MetricLabel {
    /// What sets figures of the embedded exchange apart from an exchange's own, which have no such label.
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

    /// The label; nil where it has no value.
    static func text(_ name: String, _ value: Value?) -> String? {
        let value = value.map(ValueText.plain) ?? ""
        return value.isEmpty ? nil : text(name, value)
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
