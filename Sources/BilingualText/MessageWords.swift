import TerminalText

/// The words of a ``Message`` in one language: an interpolated string whose values keep their kind.
///
/// | value | shown |
/// |---|---|
/// | ``Code`` | in backticks |
/// | `String` | as it is |
/// | `Int` | as a number, or with a noun: `\(count, "request", "requests")` |
/// | `[String]` | alternatives to type: each in backticks, joined as the language joins alternatives |
/// | ``Message`` | its text in the same language |
///
/// Control and invisible characters in a value are made visible, so no value can steer a terminal.
package struct MessageWords: Hashable, Sendable, ExpressibleByStringInterpolation {
    fileprivate enum Part: Hashable, Sendable {
        /// What the declaration says, shown as it is.
        case literal(String)
        case code(String)
        case text(String)
        case number(Int)
        case counted(Int, singular: String, plural: String)
        case alternatives([String])
        case message(Message)
    }

    private var parts: [Part]

    package init(stringLiteral text: String) { parts = [.literal(text)] }

    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { parts.append(.literal(text)) }
        }

        package mutating func appendInterpolation(_ code: Code) { parts.append(.code(code.text)) }

        package mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }

        package mutating func appendInterpolation(_ number: Int) { parts.append(.number(number)) }

        /// A number and what it counts.
        package mutating func appendInterpolation(_ count: Int, _ singular: String, _ plural: String) {
            parts.append(.counted(count, singular: singular, plural: plural))
        }

        package mutating func appendInterpolation(_ alternatives: [String]) {
            parts.append(.alternatives(alternatives))
        }

        package mutating func appendInterpolation(_ message: Message) { parts.append(.message(message)) }
    }

    // MARK: Showing

    func text(in language: Language) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .code(let code): text += Self.quoted(code)
            case .text(let value): text += VisibleText(value).description
            case .number(let number): text += String(number)
            case .counted(let count, let singular, let plural): text += "\(count) \(count == 1 ? singular : plural)"
            case .alternatives(let choices): text += Self.joined(choices.map(Self.quoted), in: language)
            case .message(let message): text += message.text(in: language)
            }
        }
        return text
    }

    private static func quoted(_ code: String) -> String { "`\(VisibleText(code).description)`" }

    private static func joined(_ choices: [String], in language: Language) -> String {
        guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
        let (comma, or) = language == .english ? (", ", " or ") : ("、", " 或 ")
        return choices.dropLast().joined(separator: comma) + or + last
    }

    // MARK: Values

    func concealing(_ conceal: (String) -> String) -> MessageWords {
        var words = self
        words.parts = parts.map { part in
            switch part {
            case .literal, .number, .counted: part
            case .code(let code): .code(conceal(code))
            case .text(let text): .text(conceal(text))
            case .alternatives(let choices): .alternatives(choices.map(conceal))
            case .message(let message): .message(message.concealing(conceal))
            }
        }
        return words
    }

    func mentions(_ text: String) -> Bool { parts.contains(.code(text)) || parts.contains(.text(text)) }

    var inner: [Message] {
        parts.compactMap { part in
            if case .message(let message) = part { message } else { nil }
        }
    }
}

/// What a person wrote or can type: a message shows it in backticks, control characters made visible.
package struct Code: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let text: String

    package init(_ text: String) { self.text = text }

    package init(stringLiteral text: String) { self.text = text }
}
