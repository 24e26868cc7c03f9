import BilingualText

extension Parser {
    /// The next token after spaces, comments and line continuations, which are consumed; the token is not.
    @inline(__always)
    mutating func next(_ mode: Lexer.Mode = .words) -> Token {
        // The lexer never goes back: at the same offset and in the same mode it would give the same token.
        if let peeked, peeked.token.range.start == lexer.offset, peeked.mode == mode { return peeked.token }
        // Only highlighting needs the spaces, and nearly every second token is one.
        if trace == nil { lexer.skipSpaces() }
        while true {
            let token = lexer.peek(mode)
            switch token.kind {
            case .space, .comment: consume(token)
            case .continuation:
                if token.range.end == source.bytes.count, missing == nil {
                    reportUnfinished(.joinedLine, Message.nothingAfterBackslash, at: token.range)
                }
                consume(token)
            default:
                peeked = (token, mode)
                return token
            }
        }
    }

    @inline(__always)
    mutating func consume(_ token: Token) {
        lexer.advance(past: token)
        switch token.kind {
        case .space, .comment, .continuation, .newline, .endOfInput: break
        default: lastEnd = token.range.end
        }
        if trace != nil { trace?.tokens.append(token) }
    }

    @inline(__always)
    func endsStatement(_ token: Token) -> Bool {
        switch token.kind {
        case .newline, .semicolon, .closeBrace, .endOfInput: true
        default: false
        }
    }

    /// The word `token` if no further part is joined to it: a candidate for keywords and option words.
    @inline(__always)
    func wholeWord(_ token: Token) -> String? {
        guard token.kind == .bare, isWhole(token) else { return nil }
        return source.text(in: token.range)
    }

    /// Whether no further part is joined to the bare `token`.
    @inline(__always)
    func isWhole(_ token: Token) -> Bool {
        switch lexer.byte(at: token.range.end) {
        case Byte.doubleQuote, Byte.singleQuote, Byte.dollar: false
        case 0x80...: false
        default: true
        }
    }

    /// Whether the next word is exactly `word`.
    mutating func isNext(_ word: String) -> Bool {
        let token = next()
        guard token.kind == .bare, token.range.count == word.utf8.count else { return false }
        return wholeWord(token) == word
    }

    /// Consumes the next word if it is exactly `keyword`.
    mutating func takeKeyword(_ keyword: String) -> Name? {
        guard isNext(keyword) else { return nil }
        let token = next()
        consume(token)
        mark(.keyword, token.range)
        return Name(text: keyword, range: token.range)
    }

    /// Skips to the end of a statement that could not be read; errors in its blocks are still reported.
    mutating func skipStatement() {
        while true {
            let token = next()
            if endsStatement(token) { return }
            skipWordOrBlock(token)
        }
    }

    /// Skips a word of a statement that has an error; errors in a block are still reported.
    mutating func skipWordOrBlock(_ token: Token) {
        guard token.kind != .openBrace else {
            // The statement may have been meant as a loop, so `break` is allowed.
            loopDepth += 1
            defer { loopDepth -= 1 }
            _ = parseBlock()
            return
        }
        let errorsBefore = diagnostics.count
        if parseWord() == nil { consume(token) }
        // A second error in the same statement would repeat the first.
        if errorsBefore > 0 { diagnostics.removeLast(diagnostics.count - errorsBefore) }
    }

    /// Reports at `token` what was expected there; an input method's twin is reported as such.
    mutating func refuse(_ token: Token, _ message: Message) {
        if token.kind == .twin {
            refuseTwin(token)
            consume(token)
        } else {
            report(message, at: endsStatement(token) ? afterLastToken : token.range)
        }
    }

    @inline(__always)
    mutating func mark(_ role: HighlightedSpan.Role, _ range: SourceRange) {
        if trace != nil { trace?.roles[range.start] = HighlightedSpan(range: range, role: role) }
    }
}
