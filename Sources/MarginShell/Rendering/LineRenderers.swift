import ShellRuntime
import TerminalText

/// One JSON object a line.
struct NDJSONRenderer: AnswerRenderer {
    mutating func add(_ answer: Answer) -> String { ValueText.json(answer) + "\n" }
}

/// One JSON object for one answer, an array for several. What comes over a long time is an array whose members are
/// written as they come.
struct JSONRenderer: AnswerRenderer {
    private let isStream: Bool
    private var objects: [String] = []
    private var hasBegun = false

    init(isStream: Bool = false) {
        self.isStream = isStream
    }

    mutating func add(_ answer: Answer) -> String {
        guard !isStream else {
            defer { hasBegun = true }
            return (hasBegun ? "," : "[\n") + ValueText.json(answer) + "\n"
        }
        objects.append(ValueText.json(answer))
        return ""
    }

    mutating func finish() -> String {
        guard !isStream else { return hasBegun ? "]\n" : "" }
        return text
    }

    private var text: String {
        switch objects.count {
        case 0: ""
        case 1: objects[0] + "\n"
        default: "[\n" + objects.joined(separator: ",\n") + "\n]\n"
        }
    }
}

/// The exchange's own bytes, a line an answer.
struct RawRenderer: AnswerRenderer {
    mutating func add(_ answer: Answer) -> String {
        answer.rawBytes.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }
}

/// A heading record, then a record an answer.
struct CSVRenderer: AnswerRenderer {
    private var headed: Answer.Schema?

    mutating func add(_ answer: Answer) -> String {
        let heading = headed == answer.schema ? "" : CSVText.record(answer.fields.map(\.name))
        headed = answer.schema
        return heading + CSVText.record(answer.fields.map { ValueText.plain($0.value) })
    }
}

/// A line a field, an empty line between answers.
struct VerticalRenderer: AnswerRenderer {
    private let layout: AnswerLayout
    private let language: Language
    private var isFirst = true

    init(layout: AnswerLayout, language: Language) {
        self.layout = layout
        self.language = language
    }

    mutating func add(_ answer: Answer) -> String {
        let gap = isFirst ? "" : "\n"
        isFirst = false
        let labels = answer.fields.map { layout.label(of: $0.name, in: language) }
        let width = labels.map { CellWidth.columns(of: $0) }.max() ?? 0
        let lines = zip(labels, answer.fields).flatMap { label, field in
            Self.texts(of: field.value).map { text in
                label.paddedRight(toColumns: width) + "  " + (text.isEmpty ? "-" : text) + "\n"
            }
        }
        return gap + lines.joined()
    }

    /// The lines of a value: one, but for a list of records, which has one each.
    private static func texts(of value: Value) -> [String] {
        guard case .list(let values) = value, case .answer = values.first else { return [ValueText.plain(value)] }
        return values.map(ValueText.plain)
    }
}
