import BilingualText
import JSONText
import ShellRuntime
import TerminalText

/// One JSON object per line.
struct NDJSONRenderer: RecordRenderer {
    mutating func add(_ record: Record) -> DisplayText { DisplayText(ValueText.jsonText(record) + "\n") }
}

/// One JSON object for one record, an array for several. What comes over a long time is an array whose members are
/// written as they come.
struct JSONRenderer: RecordRenderer {
    private let isStream: Bool
    private var objects: [String] = []
    private var hasBegun = false

    init(isStream: Bool = false) {
        self.isStream = isStream
    }

    mutating func add(_ record: Record) -> DisplayText {
        guard !isStream else {
            defer { hasBegun = true }
            return DisplayText((hasBegun ? "," : "[\n") + ValueText.jsonText(record) + "\n")
        }
        objects.append(ValueText.jsonText(record))
        return DisplayText()
    }

    mutating func finish() -> DisplayText {
        guard !isStream else { return DisplayText(hasBegun ? "]\n" : "") }
        return DisplayText(text)
    }

    private var text: String {
        switch objects.count {
        case 0: ""
        case 1: objects[0] + "\n"
        default: "[\n" + objects.joined(separator: ",\n") + "\n]\n"
        }
    }
}

/// The exchange's own bytes, one line per record. On a terminal, JSON's escapes replace what would control it; bytes that
/// are not UTF-8 are spelled out.
struct RawRenderer: RecordRenderer {
    var isForTerminal = false

    mutating func add(_ record: Record) -> DisplayText {
        guard let bytes = record.rawBytes else { return DisplayText() }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return DisplayText(VisibleText(decoding: bytes, keeping: [.tab, .newline]).description + "\n")
        }
        return DisplayText((isForTerminal ? JSONWriter.visible.escaped(text) : text) + "\n")
    }
}

/// A heading record, then a record a record.
struct CSVRenderer: RecordRenderer {
    private var headed: Record.Schema?

    mutating func add(_ record: Record) -> DisplayText {
        let heading = headed == record.schema ? "" : CSVText.record(record.fields.map(\.name))
        headed = record.schema
        return DisplayText(heading + CSVText.record(record.fields.map { ValueText.plain($0.value) }))
    }
}

/// A line a field, an empty line between records.
struct VerticalRenderer: RecordRenderer {
    private let layout: RecordLayout
    private let language: Language
    private var isFirst = true

    init(layout: RecordLayout, language: Language) {
        self.layout = layout
        self.language = language
    }

    mutating func add(_ record: Record) -> DisplayText {
        let gap = isFirst ? "" : "\n"
        isFirst = false
        let labels = record.fields.map { layout.label(of: $0.name, in: language) }
        let width = labels.map { CellWidth.columns(of: $0) }.max() ?? 0
        let lines = zip(labels, record.fields).flatMap { label, field in
            Self.texts(of: field.value).map { text in
                label.paddedRight(toColumns: width) + "  " + (text.isEmpty ? "-" : text) + "\n"
            }
        }
        return DisplayText(gap + lines.joined())
    }

    /// The lines of a value: one, but for a list of records, which has one each.
    private static func texts(of value: Value) -> [String] {
        guard case .list(let values) = value, case .record = values.first else { return [ValueText.plain(value)] }
        return values.map(ValueText.plain)
    }
}

/// Records as RFC 4180 writes them.
enum CSVText {
    /// One record with CR LF at its end, as the RFC requires.
    static func record(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
