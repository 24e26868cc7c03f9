import BilingualText
import CommandLanguage
package import LineEditing
import ShellRuntime
import TerminalText

/// The text of `set prompt`: words with placeholders such as `{profile}`.
package struct PromptTemplate {
    /// The placeholders.
    package enum Field: String, CaseIterable {
        case profile, production, simulated, scope, weight
    }

    private enum Part {
        case text(String)
        case field(Field)
    }

    private let parts: [Part]

    /// - Throws: `ShellFailure` if the text has a word in braces that is not a placeholder.
    static func check(_ text: String) throws(ShellFailure) {
        let words = text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
        let known = Field.allCases.map(\.rawValue)
        let unknown = words.first { word in
            !word.isEmpty && word.utf8.allSatisfy { $0.isASCIILetter } && !known.contains(word)
        }
        guard let unknown else { return }
        let meant = NearestName.find(unknown, among: known)
        throw .usage(
            .promptPlaceholderUnknown(Code("{\(unknown)}"), known: known.map { "{\($0)}" }),
            notes: meant.map { [.didYouMean(Code("{\($0)}"))] } ?? []
        )
    }

    /// Reads a template; braces around anything else stay as they are.
    package init(_ text: String) {
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

    package var fields: [Field] {
        parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }

    /// The template with its placeholders filled in; an empty one is removed together with the space next to it.
    package func filled(_ piece: (Field) -> StyledText?) -> [StyledText] {
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

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension Message {
    static func promptPlaceholderUnknown(_ found: Code, known: [String]) -> Message {
        English("prompt.placeholderUnknown", "\(found) is not replaced by anything; choose \(known)")
            .chinese("\(found) 不会被替换；可用 \(known)")
    }
}
