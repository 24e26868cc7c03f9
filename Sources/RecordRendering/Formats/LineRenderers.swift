import BilingualText
import JSONText
import ShellRuntime
import TerminalText

/// One JSON object per line.
struct NDJSONRenderer: RecordRenderer {
    mutating func add(_ record: Record) -> DisplayText { DisplayText(ValueText.jsonText(record) + "\n") }
}

/// An array of JSON objects, written as they come; one object for a statement that gives exactly one.
struct JSONRenderer: RecordRenderer {
    /// The array without members.
    static let empty = "[]\n"

    let isArray: Bool
    private var hasBegun = false

    init(isArray: Bool) {
        self.isArray = isArray
    }

    mutating func add(_ record: Record) -> DisplayText {
        defer { hasBegun = true }
        let lead = !isArray ? "" : hasBegun ? "," : "[\n"
        return DisplayText(lead + ValueText.jsonText(record) + "\n")
    }

    mutating func finish() -> DisplayText { DisplayText(isArray && hasBegun ? "]\n" : "") }
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

    /// - Parameter headed: the schema whose heading is written already.
    init(headed: Record.Schema? = nil) {
        self.headed = headed
    }

    mutating func add(_ record: Record) -> DisplayText {
        let heading = headed == record.schema ? "" : Self.heading(of: record)
        headed = record.schema
        return DisplayText(heading + CSVText.record(Self.columns(of: record).map { ValueText.plain($0.value) }))
    }

    static func heading(of record: Record) -> String { CSVText.record(columns(of: record).map(\.name)) }

    /// The record's fields, and the profile of a request.
    private static func columns(of record: Record) -> [Record.Field] {
        record.fields + record.sessionFields.filter { $0.name == Record.profileName }
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
