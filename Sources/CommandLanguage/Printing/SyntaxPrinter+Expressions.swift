extension SyntaxPrinter {
    mutating func write(_ condition: Condition) {
        if condition.requiresAll { text += "all " }
        write(condition.expression)
    }

    mutating func write(_ expression: Expression) {
        switch expression {
        case .number(let number, _): text += number
        case .duration(_, let spelling, _): text += spelling
        case .text(let word): write(word)
        case .constant(let constant, _): text += constant.rawValue
        case .variable(let reference): write(reference, isJoined: false)
        case .name(let name): text += name.parts.joined(separator: ".")
        case .list(let words, _):
            text += "["
            write(words)
            text += "]"
        case .unary(let op, let operand, _):
            text += op == .minus ? "-" : op.rawValue + " "
            write(operand)
        case .binary(let op, let left, let right, _):
            write(left)
            text += " \(op.rawValue) "
            write(right)
        case .group(let inner, _):
            text += "("
            write(inner)
            text += ")"
        }
    }

    mutating func write(_ words: [Word]) {
        for (index, word) in words.enumerated() {
            if index > 0 { text += " " }
            write(word)
        }
    }

    mutating func write(_ word: Word) {
        for part in word.parts { write(part, isJoined: word.parts.count > 1) }
    }

    private mutating func write(_ part: WordPart, isJoined: Bool) {
        switch part.kind {
        case .bare(let bare): text += bare
        case .literal(let literal): text += "'\(literal)'"
        case .quoted(let parts):
            text += "\""
            for part in parts {
                switch part {
                case .text(let piece): text += Self.escaped(piece)
                case .variable(let reference): write(reference, isJoined: true, quote: "'")
                }
            }
            text += "\""
        case .variable(let reference): write(reference, isJoined: isJoined)
        case .group(let expression):
            text += "("
            write(expression)
            text += ")"
        case .list(let words):
            text += "["
            write(words)
            text += "]"
        }
    }

    /// Braces keep the following text out of the name.
    private mutating func write(_ reference: VariableReference, isJoined: Bool, quote: Character = "\"") {
        let steps = reference.steps.map { step in
            switch step {
            case .member(let name) where name.isPlain: ".\(name.text)"
            case .member(let name): "[\(quote)\(name.text)\(quote)]"
            case .element(let index, _): "[\(index)]"
            }
        }
        let path = reference.name + steps.joined()
        text += isJoined ? "${\(path)}" : "$\(path)"
    }

    private static func escaped(_ piece: String) -> String {
        var escaped = ""
        for scalar in piece.unicodeScalars {
            switch scalar {
            case "\"", "\\", "$": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                escaped += "\\u{\(String(scalar.value, radix: 16))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Name {
    /// Whether it needs no quotes as a member.
    fileprivate var isPlain: Bool {
        text.utf8.first?.isNameStart == true && text.utf8.allSatisfy(\.isNamePart)
    }
}
