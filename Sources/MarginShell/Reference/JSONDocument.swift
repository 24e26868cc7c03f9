import BilingualText
import RecordRendering
import ShellRuntime

/// A JSON text of any shape, written with its members in the given order and an indent of two spaces.
indirect enum JSONDocument: Sendable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case array([JSONDocument])
    case object([(name: String, value: JSONDocument)])
    case null

    /// A string, or null.
    static func optional(_ text: String?) -> JSONDocument { text.map(JSONDocument.text) ?? .null }

    /// An array of strings.
    static func texts(_ texts: [String]) -> JSONDocument { .array(texts.map(JSONDocument.text)) }

    /// The document as text, without a newline at the end.
    var rendered: String { rendered(indent: "") }

    private func rendered(indent: String) -> String {
        switch self {
        case .text(let text): JSONText.quoted(text)
        case .number(let number): String(number)
        case .truth(let truth): truth ? "true" : "false"
        case .null: "null"
        case .array(let items): Self.bracketed("[", items.map { $0.rendered(indent: indent + "  ") }, "]", indent)
        case .object(let members):
            Self.bracketed(
                "{",
                members.map { JSONText.quoted($0.name) + ": " + $0.value.rendered(indent: indent + "  ") },
                "}",
                indent
            )
        }
    }

    private static func bracketed(_ open: String, _ items: [String], _ close: String, _ indent: String) -> String {
        guard !items.isEmpty else { return open + close }
        return open + "\n" + items.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
    }
}

extension JSONDocument: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral members: (String, JSONDocument)...) {
        self = .object(members.map { (name: $0.0, value: $0.1) })
    }
}

extension JSONDocument {
    /// A text in both languages.
    init(_ text: LocalizedText) {
        self = ["en": .text(text.english), "zh": .text(text.chinese)]
    }
}
