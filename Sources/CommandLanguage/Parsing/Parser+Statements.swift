import BilingualText

/// A word that begins or continues a statement that is not a command.
enum StatementKeyword: String, CaseIterable {
    case `let`
    case expect
    case `if`
    case `for`
    case `repeat`
    case `try`
    case `break`
    case `continue`
    case `else`
    case `catch`

    static let beginning: [StatementKeyword] = [.let, .expect, .if, .for, .repeat, .try, .break, .continue]

    /// The keyword in `range` of `bytes`; nil where there is none.
    ///
    /// Compared byte by byte: every statement begins with a word, and making a `String` of it takes longer.
    init?(_ bytes: [UInt8], in range: SourceRange) {
        guard range.start < range.end, range.end <= bytes.count else { return nil }
        let candidate: StatementKeyword
        switch (bytes[range.start], range.count) {
        case (UInt8(ascii: "l"), 3): candidate = .let
        case (UInt8(ascii: "e"), 6): candidate = .expect
        case (UInt8(ascii: "i"), 2): candidate = .if
        case (UInt8(ascii: "f"), 3): candidate = .for
        case (UInt8(ascii: "r"), 6): candidate = .repeat
        case (UInt8(ascii: "t"), 3): candidate = .try
        case (UInt8(ascii: "b"), 5): candidate = .break
        case (UInt8(ascii: "c"), 8): candidate = .continue
        case (UInt8(ascii: "e"), 4): candidate = .else
        case (UInt8(ascii: "c"), 5): candidate = .catch
        default: return nil
        }
        var place = range.start
        for byte in candidate.rawValue.utf8 {
            guard bytes[place] == byte else { return nil }
            place += 1
        }
        self = candidate
    }
}

extension Parser {
    /// Some statements, where the first of them starts, and whether the text or block ends after them.
    struct Group {
        var statements: [Statement] = []
        var start: Int?
        var isLast = true
    }

    /// At most `count` statements, up to the end of the text or, in a block, up to its closing brace, which is not
    /// consumed.
    mutating func parseGroup(of count: Int = .max, inBlock: Bool = false) -> Group {
        var group = Group()
        var mayStart = true
        while true {
            let token = next()
            switch token.kind {
            case .newline, .semicolon:
                consume(token)
                mayStart = true
            case .endOfInput:
                if mayStart { expect(.statement) }
                consume(token)
                return group
            case .closeBrace where inBlock: return group
            case .closeBrace:
                report(.strayClosingBrace, at: token.range)
                consume(token)
            default:
                // The caller may have been cancelled; the rest of a gigabyte is then not worth parsing.
                guard !isAbandoned(after: group.statements.count) else { return group }
                guard group.statements.count < count else {
                    group.isLast = false
                    return group
                }
                if group.start == nil { group.start = token.range.start }
                group.statements.append(parseStatement(token))
                mayStart = false
            }
        }
    }

    /// Whether the caller was cancelled. Checked at every 64th statement, because the check costs as much as a short
    /// statement.
    private func isAbandoned(after count: Int) -> Bool { count.isMultiple(of: 64) && Task.isCancelled }

    /// The statement that starts with `token`, up to what ends it.
    private mutating func parseStatement(_ token: Token) -> Statement {
        let errorsBefore = diagnostics.count
        expect(.statement)
        let kind: Statement.Kind
        if token.kind == .bare, isWhole(token) {
            if let keyword = StatementKeyword(source.bytes, in: token.range) {
                return finish(parse(keyword, token), from: token.range.start, errorsBefore: errorsBefore)
            }
            let name = Name(text: source.text(in: token.range), range: token.range)
            kind = parseCommand(name, token) ?? .malformed(declaring: nil)
        } else {
            refuseStatementStart(token)
            kind = .malformed(declaring: nil)
        }
        return finishCommand(kind, from: token.range.start, errorsBefore: errorsBefore)
    }

    /// Reads the modifiers after a command, and reports anything else.
    mutating func finishCommand(_ kind: Statement.Kind, from start: Int, errorsBefore: Int) -> Statement {
        guard diagnostics.count == errorsBefore else {
            skipStatement()
            return Statement(kind: .malformed(declaring: nil), range: SourceRange(start, lastEnd))
        }
        let modifiers = parseModifiers()
        let rest = next()
        if !endsStatement(rest) {
            if diagnostics.count == errorsBefore { refuseRest(rest) }
            skipStatement()
        }
        let isSound = diagnostics.count == errorsBefore
        return Statement(
            kind: isSound ? kind : .malformed(declaring: nil),
            range: SourceRange(start, lastEnd),
            output: modifiers.output,
            isBackground: modifiers.isBackground
        )
    }

    /// Reports anything that follows the statement of a keyword.
    private mutating func finish(_ kind: Statement.Kind, from start: Int, errorsBefore: Int) -> Statement {
        let rest = next()
        if !endsStatement(rest) {
            if diagnostics.count == errorsBefore {
                if rest.kind == .ampersand {
                    report(.backgroundOnlyForCommands, at: rest.range)
                } else {
                    refuseRest(rest)
                }
            }
            skipStatement()
        }
        return Statement(kind: kind, range: SourceRange(start, lastEnd))
    }

    /// Reports that no statement starts with the word at `token`.
    mutating func refuseStatementStart(_ token: Token) {
        let errorsBefore = diagnostics.count
        let word = parseWord()
        if word == nil { consume(token) }
        guard diagnostics.count == errorsBefore else { return }
        let range = word?.range ?? token.range
        report(.statementExpected(Code(excerpt(range))), at: range)
    }

    /// Reports what follows a statement and does not belong there.
    mutating func refuseRest(_ token: Token) {
        switch token.kind {
        case .openBrace, .pipe, .greater, .doubleGreater, .ampersand, .closeParenthesis, .closeBracket, .stray, .equal:
            report(.unexpectedMark(Code(excerpt(token.range))), at: token.range)
        default:
            let errorsBefore = diagnostics.count
            let word = parseWord()
            if word == nil { consume(token) }
            guard diagnostics.count == errorsBefore else { return }
            let range = word?.range ?? token.range
            report(.unexpectedWord(Code(excerpt(range))), at: range)
        }
    }

    /// The block `{ ... }`, whose opening brace is next.
    ///
    /// - Returns: nil where blocks nest too deep; the error is reported.
    mutating func parseBlock() -> Block? {
        let opening = next()
        guard blockDepth < Self.maximumBlockDepth else {
            let message = Message.blocksTooDeep(Self.maximumBlockDepth)
            report(message, at: opening.range)
            skipBlock()
            return nil
        }
        consume(opening)
        blockDepth += 1
        defer { blockDepth -= 1 }
        let statements = parseGroup(inBlock: true).statements
        let closing = next()
        if closing.kind == .closeBrace {
            consume(closing)
        } else {
            reportUnfinished(.closingBrace, Message.unclosedBrace, at: opening.range)
        }
        return Block(statements: statements, range: SourceRange(opening.range.start, lastEnd))
    }

    /// A required block.
    mutating func requireBlock() -> Block? {
        let token = next()
        if token.kind == .openBrace { return parseBlock() }
        refuse(token, .blockExpected)
        return nil
    }

    /// Skips a block without recursion, so that no nesting can exhaust the stack.
    private mutating func skipBlock() {
        var open = 0
        repeat {
            let token = next()
            consume(token)
            switch token.kind {
            case .openBrace: open += 1
            case .closeBrace: open -= 1
            case .endOfInput: return
            default: break
            }
        } while open > 0
    }
}
