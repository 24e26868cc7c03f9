import CommandLanguage
import ExactDecimals

extension Evaluator {
    /// The text of a word, its parts joined.
    func text(of word: Word) throws -> String {
        if word.parts.count == 1 { return try text(of: word.parts[0]) }
        return try word.parts.map(text).joined()
    }

    private func text(of part: WordPart) throws -> String {
        switch part.kind {
        case .bare(let text), .literal(let text): return text
        case .quoted(let parts):
            if parts.count == 1, case .text(let text) = parts[0] { return text }
            var text = ""
            for part in parts {
                switch part {
                case .text(let piece): text += piece
                case .variable(let reference): text += try value(of: reference).text
                }
            }
            return text
        case .variable(let reference): return try value(of: reference).text
        case .group(let expression): return try value(of: expression).text
        case .list(let words): return try words.flatMap(items).map(\.text).joined(separator: " ")
        }
    }

    /// The values that a word stands for where a list of them may: a variable that holds a list spreads.
    ///
    /// A plain word that spells a number or a duration is one; quotes make it a text.
    func items(of word: Word) throws -> [Value] {
        guard word.parts.count == 1 else { return [.text(try text(of: word))] }
        switch word.parts[0].kind {
        case .bare(let text): return [Value(plain: text)]
        case .literal, .quoted: return [.text(try text(of: word))]
        case .variable(let reference): return try value(of: reference).spread
        case .group(let expression): return try value(of: expression).spread
        case .list(let words): return try words.flatMap(items)
        }
    }

    /// The whole number that a word stands for.
    func integer(_ word: Word, in range: ClosedRange<Int>) throws -> Int {
        let text = try text(of: word)
        guard let value = Int(text) else {
            throw ShellFailure.usage(Message(RuntimeMessage.notAnInteger, .code("found", text)), at: word.range)
        }
        guard range.contains(value) else { throw ShellFailure.outOfRange(text, range, unit: "", at: word.range) }
        return value
    }

    /// The duration that a word stands for.
    func duration(_ word: Word) throws -> Duration {
        let text = try text(of: word)
        guard let value = DurationLiteral.parse(text) else {
            throw ShellFailure.usage(Message(RuntimeMessage.notADuration, .code("found", text)), at: word.range)
        }
        return value
    }
}

extension Value {
    /// What a plain word stands for: a number, a duration, or a text.
    package init(plain text: String) {
        if let first = text.utf8.first, first >= 0x30, first <= 0x39 || first == 0x2D {
            if let number = ExactDecimal(text) {
                self = .number(number)
                return
            }
            if let duration = DurationLiteral.parse(text) {
                self = .duration(duration)
                return
            }
        }
        self = .text(text)
    }

    /// The elements of a list; any other value alone.
    var spread: [Value] {
        if case .list(let values) = self { values } else { [self] }
    }
}
