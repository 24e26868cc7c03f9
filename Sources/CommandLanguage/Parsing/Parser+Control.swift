import BilingualText

extension Parser {
    mutating func parse(_ keyword: StatementKeyword, _ token: Token) -> Statement.Kind {
        switch keyword {
        case .let: return afterKeyword(token) { $0.parseLet() }
        case .expect: return afterKeyword(token) { $0.parseExpect() }
        case .if: return afterKeyword(token) { $0.parseIf() }
        case .for: return afterKeyword(token) { $0.parseFor() }
        case .repeat: return afterKeyword(token) { $0.parseRepeat() }
        case .try: return afterKeyword(token) { $0.parseTry() }
        case .break, .continue:
            consume(token)
            mark(.keyword, token.range)
            if loopDepth == 0 {
                report(.onlyInLoop(Code(keyword.rawValue)), at: token.range)
            }
            return keyword == .break ? .break : .continue
        case .else, .catch:
            consume(token)
            report(.strayContinuation(Code(keyword.rawValue)), at: token.range)
            skipStatement()
            return .malformed(declaring: nil)
        }
    }

    @inline(__always)
    private mutating func afterKeyword(_ token: Token, _ parse: (inout Parser) -> Statement.Kind?) -> Statement.Kind {
        consume(token)
        mark(.keyword, token.range)
        if let kind = parse(&self) { return kind }
        skipStatement()
        return .malformed(declaring: nil)
    }

    // MARK: let

    private mutating func parseLet() -> Statement.Kind? {
        guard let name = parseVariableName() else { return nil }
        let equals = next(.expression)
        guard equals.kind == .equal else {
            refuse(equals, .equalsExpected)
            skipStatement()
            return .malformed(declaring: name.text)
        }
        consume(equals)
        let token = next(.expression)
        guard startsStatement(token) else {
            if let value = parseExpression() {
                return .assignment(LetStatement(name: name, source: .expression(value)))
            }
            skipStatement()
            return .malformed(declaring: name.text)
        }
        let caught = parseCaughtStatement()
        if case .malformed = caught.kind { return .malformed(declaring: name.text) }
        return .assignment(LetStatement(name: name, source: .statement(caught)))
    }

    /// Whether a value that begins with `token` is a statement: any bare word begins one that expressions do not have.
    @inline(__always)
    private func startsStatement(_ token: Token) -> Bool {
        guard token.kind == .name, !isCount(token) else { return false }
        let text = source.text(in: token.range)
        return text != "not" && Constant(rawValue: text) == nil
    }

    private mutating func parseCaughtStatement() -> Statement {
        let errorsBefore = diagnostics.count
        let token = next()
        expect(.statement)
        guard let word = wholeWord(token) else {
            refuseStatementStart(token)
            skipStatement()
            return Statement(kind: .malformed(declaring: nil), range: token.range)
        }
        let kind = parseCommand(Name(text: word, range: token.range), token) ?? .malformed(declaring: nil)
        let statement = finishCommand(kind, from: token.range.start, errorsBefore: errorsBefore)
        if statement.isBackground {
            report(.backgroundOnlyForCommands, at: SourceRange(lastEnd - 1, lastEnd))
        }
        return statement
    }

    private mutating func parseVariableName() -> Name? {
        let token = next(.expression)
        guard token.kind == .name, lexer.isPlainName(token.range) else {
            let range = endsStatement(token) ? afterLastToken : token.range
            refuse(token, .nameExpected(Code(excerpt(range))))
            return nil
        }
        consume(token)
        mark(.variable, token.range)
        let text = source.text(in: token.range)
        if text == "last" || text == "error" {
            report(.reservedName(Code(text)), at: token.range)
            return nil
        }
        return Name(text: text, range: token.range)
    }

    // MARK: expect

    private mutating func parseExpect() -> Statement.Kind? {
        if let failure = parseExpectedFailure() { return failure }
        guard let condition = parseCondition() else { return nil }
        let token = next(.expression)
        var reason: Word?
        if token.kind == .quoted || token.kind == .literal || token.kind == .unclosedQuoted
            || token.kind == .unclosedLiteral
        {
            reason = parseWord()
        }
        return .expectation(ExpectStatement(subject: .condition(condition), reason: reason))
    }

    /// `error { }` or `error CODE { }`; nil, with nothing consumed, where a condition follows.
    private mutating func parseExpectedFailure() -> Statement.Kind? {
        let word = next(.expression)
        guard word.kind == .name, source.text(in: word.range) == "error", let hasCode = expectsFailure(after: word)
        else {
            return nil
        }
        let errorsBefore = diagnostics.count
        consume(word)
        mark(.keyword, word.range)
        let code = hasCode ? parseExpression() : nil
        guard diagnostics.count == errorsBefore, let block = requireBlock() else { return .malformed(declaring: nil) }
        return .expectation(ExpectStatement(subject: .failure(code: code, block: block), reason: nil))
    }

    /// Whether a code follows the `error` that `word` is; nil where an operator follows, so that `error` is a name.
    private func expectsFailure(after word: Token) -> Bool? {
        var ahead = Parser(lookingAheadOf: self)
        ahead.consume(word)
        let follower = ahead.next(.expression)
        switch follower.kind {
        case .openBrace: return false
        case .number, .minus, .variable, .quoted, .literal: return true
        case .name: return ["and", "or"].contains(source.text(in: follower.range)) ? nil : true
        default: return nil
        }
    }

    // MARK: if, for, repeat, try

    private mutating func parseIf() -> Statement.Kind? {
        var branches: [IfStatement.Branch] = []
        while true {
            guard let condition = parseCondition(), let block = requireBlock() else { return nil }
            branches.append(IfStatement.Branch(condition: condition, block: block))
            guard takeKeyword("else") != nil else {
                return .conditional(IfStatement(branches: branches, otherwise: nil))
            }
            if takeKeyword("if") != nil { continue }
            guard let block = requireBlock() else { return nil }
            return .conditional(IfStatement(branches: branches, otherwise: block))
        }
    }

    private mutating func parseFor() -> Statement.Kind? {
        guard let name = parseVariableName() else { return nil }
        guard takeKeyword("in") != nil else {
            let token = next()
            refuse(token, .inExpected)
            return nil
        }
        var words: [Word] = []
        while let word = parseSeparateWord() { words.append(word) }
        if words.isEmpty { report(.loopWordsExpected, at: afterLastToken) }
        guard let block = parseLoopBlock(), !words.isEmpty else { return nil }
        return .iteration(ForStatement(variable: name, words: words, block: block))
    }

    private mutating func parseRepeat() -> Statement.Kind? {
        guard let count = parseSeparateWord() else {
            reportMissing("N", of: "repeat")
            return nil
        }
        var interval: Word?
        if takeKeyword("every") != nil {
            interval = parseSeparateWord()
            if interval == nil {
                reportMissing("D", of: "every")
                return nil
            }
        }
        guard let block = parseLoopBlock() else { return nil }
        return .repetition(RepeatStatement(count: count, interval: interval, block: block))
    }

    private mutating func parseLoopBlock() -> Block? {
        loopDepth += 1
        defer { loopDepth -= 1 }
        return requireBlock()
    }

    private mutating func parseTry() -> Statement.Kind? {
        guard let block = requireBlock() else { return nil }
        guard takeKeyword("catch") != nil else {
            let token = next()
            refuse(token, .catchExpected)
            return nil
        }
        guard let recovery = requireBlock() else { return nil }
        return .attempt(TryStatement(block: block, recovery: recovery))
    }
}
