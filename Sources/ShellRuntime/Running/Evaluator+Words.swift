import BilingualText
import CommandLanguage
import ExactDecimals

extension Evaluator {
    /// The text of a word, its parts joined.
    func text(of word: Word) throws -> String {
        if let text = word.bareText { return text }
        let parts = word.parts
        guard parts.count > 1 else { return try text(of: parts[0]) }
        var joined = ""
        for part in parts { try append(try text(of: part), to: &joined, at: word.range) }
        return joined
    }

    /// Joins texts up to a limit: a loop that doubles a text must not exhaust the memory.
    private func append(_ piece: String, to text: inout String, at range: SourceRange) throws {
        guard text.utf8.count + piece.utf8.count <= Self.maximumTextLength else {
            throw ShellFailure.usage(.textTooLong(Self.maximumTextLength), at: range)
        }
        text += piece
    }

    private func text(of part: WordPart) throws -> String {
        let range = part.range
        switch part.kind {
        case .bare(let text), .literal(let text): return text
        case .quoted(let parts):
            if parts.count == 1, case .text(let text) = parts[0] { return text }
            var text = ""
            for part in parts {
                switch part {
                case .text(let piece): try append(piece, to: &text, at: range)
                case .variable(let reference): try append(try value(of: reference).text, to: &text, at: range)
                }
            }
            return text
        case .variable(let reference): return try value(of: reference).text
        case .group(let expression): return try value(of: expression).text
        case .list(let words):
            var text = ""
            for (index, value) in try elements(of: words, at: range).enumerated() {
                try append(index == 0 ? value.text : " " + value.text, to: &text, at: range)
            }
            return text
        }
    }

    func elements(of words: [Word], at range: SourceRange) throws -> [Value] {
        var values: [Value] = []
        for word in words {
            values += try items(of: word)
            guard values.count <= Self.maximumListLength else {
                let message = Message.listTooLong(Self.maximumListLength)
                throw ShellFailure.usage(message, at: range)
            }
        }
        return values
    }

    /// The values of a word where a list is allowed: a variable with a list gives its elements.
    ///
    /// A plain word that looks like a number or a duration is one; quotes make it a text.
    func items(of word: Word) throws -> [Value] {
        if let text = word.bareText { return [Value(plain: text)] }
        let parts = word.parts
        guard parts.count == 1 else { return [.text(try text(of: word))] }
        switch parts[0].kind {
        case .bare(let text): return [Value(plain: text)]
        case .literal, .quoted: return [.text(try text(of: word))]
        case .variable(let reference): return try value(of: reference).spread
        case .group(let expression): return try value(of: expression).spread
        case .list(let words): return try elements(of: words, at: word.range)
        }
    }

    /// The whole number of a word.
    func integer(_ word: Word, in range: ClosedRange<Int>) throws -> Int {
        let text = try text(of: word)
        guard let value = Int(text) else { throw ShellFailure.usage(.notAnInteger(Code(text)), at: word.range) }
        guard range.contains(value) else { throw ShellFailure.outOfRange(text, range, unit: "", at: word.range) }
        return value
    }

    func duration(_ word: Word) throws -> Duration {
        let text = try text(of: word)
        guard let value = DurationLiteral.parse(text) else {
            throw ShellFailure.usage(.notADuration(Code(text)), at: word.range)
        }
        return value
    }
}

extension Evaluator: WordResolver {
    func resolvedText(_ word: Word) throws -> String? { try text(of: word) }

    func resolvedItems(_ word: Word) throws -> [Value]? { try items(of: word) }
}

extension Value {
    /// The value of a plain word: a number, a duration or a text.
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

    /// The elements of a list; an array of any other value.
    var spread: [Value] {
        if case .list(let values) = self { values } else { [self] }
    }
}
