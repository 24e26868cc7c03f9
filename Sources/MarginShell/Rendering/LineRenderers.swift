import ShellRuntime
import TerminalText

/// One JSON object a line.
struct NDJSONRenderer: AnswerRenderer {
    mutating func add(_ answer: Answer) -> DisplayText { DisplayText(ValueText.json(answer) + "\n") }
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

    mutating func add(_ answer: Answer) -> DisplayText {
        guard !isStream else {
            defer { hasBegun = true }
            return DisplayText((hasBegun ? "," : "[\n") + ValueText.json(answer) + "\n")
        }
        objects.append(ValueText.json(answer))
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

/// The exchange's own bytes, a line an answer. On a terminal, JSON's escapes stand for what would steer it.
struct RawRenderer: AnswerRenderer {
    var isForTerminal = false

    mutating func add(_ answer: Answer) -> DisplayText {
        guard let bytes = answer.rawBytes else { return DisplayText() }
        let text = String(decoding: bytes, as: UTF8.self)
        return DisplayText((isForTerminal ? JSONText.escapingInvisible(text) : text) + "\n")
    }
}

/// A heading record, then a record an answer.
struct CSVRenderer: AnswerRenderer {
    private var headed: Answer.Schema?

    mutating func add(_ answer: Answer) -> DisplayText {
        let heading = headed == answer.schema ? "" : CSVText.record(answer.fields.map(\.name))
        headed = answer.schema
        return DisplayText(heading + CSVText.record(answer.fields.map { ValueText.plain($0.value) }))
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

    mutating func add(_ answer: Answer) -> DisplayText {
        let gap = isFirst ? "" : "\n"
        isFirst = false
        let labels = answer.fields.map { layout.label(of: $0.name, in: language) }
        let width = labels.map { CellWidth.columns(of: $0) }.max() ?? 0
        let lines = zip(labels, answer.fields).flatMap { label, field in
            Self.texts(of: field.value).map { text in
                label.paddedRight(toColumns: width) + "  " + (text.isEmpty ? "-" : text) + "\n"
            }
        }
        return DisplayText(gap + lines.joined())
    }

    /// The lines of a value: one, but for a list of records, which has one each.
    private static func texts(of value: Value) -> [String] {
        guard case .list(let values) = value, case .answer = values.first else { return [ValueText.plain(value)] }
        return values.map(ValueText.plain)
    }
}
