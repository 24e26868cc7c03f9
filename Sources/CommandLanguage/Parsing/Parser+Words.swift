import BilingualText

extension Parser {
    /// The next word after spaces; nil where there is none.
    mutating func parseSeparateWord(_ mode: Lexer.Mode = .words) -> Word? {
        _ = next(mode)
        return parseWord(mode)
    }

    /// The word at the current offset with all its joined parts; nil where none starts.
    mutating func parseWord(_ mode: Lexer.Mode = .words) -> Word? {
        let start = lexer.offset
        let token = lexer.peek(mode)
        if token.kind == .bare, isWhole(token) {
            consume(token)
            return Word(plain: source.text(in: token.range), range: token.range)
        }
        guard let first = parsePart(mode) else { return nil }
        var parts = [first]
        while lexer.offset < source.bytes.count, let part = parsePart(mode) { parts.append(part) }
        return Word(parts: parts, range: SourceRange(start, lexer.offset))
    }

    private mutating func parsePart(_ mode: Lexer.Mode) -> WordPart? {
        let token = lexer.peek(mode)
        switch token.kind {
        case .bare:
            consume(token)
            return WordPart(kind: .bare(source.text(in: token.range)), range: token.range)
        case .literal, .unclosedLiteral, .quoted, .unclosedQuoted: return parseTextPart(token)
        case .variable, .malformedVariable: return parseVariablePart(token)
        case .openParenthesis: return parseGroupPart(token)
        case .openBracket: return parseListPart(token)
        case .twin:
            refuseTwin(token)
            consume(token)
            return WordPart(kind: .bare(source.text(in: token.range)), range: token.range)
        default: return nil
        }
    }

    mutating func refuseTwin(_ token: Token) {
        let found = source.text(in: token.range)
        let twin = String(found.unicodeScalars.map { InputMethodTwins.twin(of: $0) ?? Character($0) })
        report(
            .inputMethodTwin(Code(excerpt(token.range)), twin: Code(twin)),
            at: token.range,
            suggestions: [Diagnostic.Suggestion(twin, for: token.range)]
        )
    }

    mutating func parseTextPart(_ token: Token) -> WordPart {
        consume(token)
        mark(.string, token.range)
        let isClosed = token.kind == .quoted || token.kind == .literal
        let inside = SourceRange(token.range.start + 1, token.range.end - (isClosed ? 1 : 0))
        let isLiteral = token.kind == .literal || token.kind == .unclosedLiteral
        let kind: WordPart.Kind = isLiteral ? .literal(source.text(in: inside)) : .quoted(parseQuoted(inside))
        if !isClosed {
            let message = Message.unclosedQuote(Code(isLiteral ? "'" : "\""))
            let opening = SourceRange(token.range.start, token.range.start + 1)
            reportUnfinished(.closingQuote, message, at: opening)
        }
        return WordPart(kind: kind, range: token.range)
    }

    private mutating func parseVariablePart(_ token: Token) -> WordPart? {
        consume(token)
        mark(.variable, token.range)
        guard token.kind == .variable else {
            report(.malformedVariable(Code(excerpt(token.range))), at: token.range)
            return WordPart(kind: .literal("$"), range: token.range)
        }
        return WordPart(kind: .variable(source.reference(token)), range: token.range)
    }

    /// `( EXPRESSION )` as a part of a word.
    private mutating func parseGroupPart(_ opening: Token) -> WordPart? {
        consume(opening)
        guard let value = parseExpression(), closeParenthesis(opening) else {
            return WordPart(kind: .literal(""), range: opening.range)
        }
        let range = SourceRange(opening.range.start, lexer.offset)
        return WordPart(kind: .group(value), range: range)
    }

    /// Consumes the `)` of `opening`, or reports that it is missing.
    mutating func closeParenthesis(_ opening: Token) -> Bool {
        let token = next(.expression)
        if token.kind == .closeParenthesis {
            consume(token)
            return true
        }
        if endsStatement(token) {
            report(.unclosedParenthesis, at: opening.range)
        } else if token.kind == .twin {
            refuseTwin(token)
        } else {
            refuseExpressionRest(token)
        }
        return false
    }

    private mutating func parseListPart(_ opening: Token) -> WordPart? {
        consume(opening)
        let words = parseListWords(opening)
        return WordPart(kind: .list(words), range: SourceRange(opening.range.start, lexer.offset))
    }

    /// The words after `[`, which was consumed, and the `]`.
    mutating func parseListWords(_ opening: Token) -> [Word] {
        var words: [Word] = []
        guard enterExpression(at: opening.range) else { return [] }
        defer { expressionDepth -= 1 }
        while true {
            let token = next(.list)
            if token.kind == .closeBracket {
                consume(token)
                return words
            }
            if let word = parseWord(.list) {
                words.append(word)
                continue
            }
            if endsStatement(token) {
                report(.unclosedBracket, at: opening.range)
            } else {
                report(.unexpectedMark(Code(excerpt(token.range))), at: token.range)
            }
            return words
        }
    }
}

extension SourceFile {
    /// The variable that `token` is, as the lexer found it.
    func reference(_ token: Token) -> VariableReference {
        let isBraced = bytes[token.range.start + 1] == Byte.openBrace
        let end = token.range.end - (isBraced ? 1 : 0)
        var place = token.range.start + (isBraced ? 2 : 1)
        let name = nextName(from: &place, to: end)
        // Few variables have steps, so the others allocate no array.
        var steps: [VariableReference.Step] = []
        while place < end { steps.append(nextStep(from: &place, to: end)) }
        return VariableReference(name: name.text, steps: steps, range: token.range)
    }

    /// The name from `place` to the next step or to `end`, where `place` is then.
    private func nextName(from place: inout Int, to end: Int) -> Name {
        let start = place
        while place < end, bytes[place] != Byte.dot, bytes[place] != Byte.openBracket { place += 1 }
        let range = SourceRange(start, place)
        return Name(text: text(in: range), range: range)
    }

    /// The step from `place` on, as the lexer found it.
    private func nextStep(from place: inout Int, to end: Int) -> VariableReference.Step {
        place += 1
        guard bytes[place - 1] == Byte.openBracket else { return .member(nextName(from: &place, to: end)) }
        let start = place
        let quote = bytes[start]
        guard quote == Byte.singleQuote || quote == Byte.doubleQuote else {
            while place < end, bytes[place] != Byte.closeBracket { place += 1 }
            let range = SourceRange(start, place)
            place += 1
            return .element(Int(text(in: range)) ?? .max, range: range)
        }
        place += 1
        while place < end, bytes[place] != quote { place += 1 }
        let range = SourceRange(start + 1, place)
        place += 2
        return .member(Name(text: text(in: range), range: range))
    }
}
