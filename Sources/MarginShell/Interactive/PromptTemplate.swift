import LineEditing
import TerminalText

/// The text of `set prompt`: words with placeholders such as `{profile}`.
struct PromptTemplate {
    /// The placeholders.
    enum Field: String, CaseIterable {
        case profile, production, simulated, scope, weight
    }

    private enum Part {
        case text(String)
        case field(Field)
    }

    private let parts: [Part]

    /// Reads a template; braces around anything else stay as they are.
    init(_ text: String) {
        var parts: [Part] = []
        var words = ""
        var rest = VisibleText(text, keeping: [.newline]).description[...]
        while let first = rest.first {
            let field = Field.allCases.first { rest.hasPrefix("{\($0.rawValue)}") }
            if let field {
                parts += [.text(words), .field(field)]
                words = ""
                rest = rest.dropFirst(field.rawValue.count + 2)
            } else {
                words.append(first)
                rest = rest.dropFirst()
            }
        }
        self.parts = parts + [.text(words)]
    }

    /// The placeholders of the template.
    var fields: [Field] {
        parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }

    /// The template with its placeholders filled in; an empty one is removed together with the space next to it.
    func filled(_ piece: (Field) -> StyledText?) -> [StyledText] {
        var pieces: [StyledText] = []
        for part in parts {
            switch part {
            case .text(let text): if !text.isEmpty { pieces.append(StyledText(text)) }
            case .field(let field):
                if let piece = piece(field) {
                    pieces.append(piece)
                } else if pieces.last?.text.last == " " {
                    pieces[pieces.count - 1].text.removeLast()
                }
            }
        }
        pieces.removeAll { $0.text.isEmpty }
        if case .field? = parts.dropFirst().first, let first = pieces.first, first.text.first == " " {
            pieces[0].text.removeFirst()
        }
        return pieces
    }
}
