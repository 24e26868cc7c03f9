import BilingualText

extension Parser {
    /// The next lexeme that is no blank, comment or join; those are passed, the lexeme is not.
    @inline(__always)
    mutating func next(_ mode: Lexer.Mode = .words) -> Token {
        // The lexer never goes back: where it still stands before that lexeme, it would give it again.
        if let peeked, peeked.token.range.start == lexer.offset, peeked.mode == mode { return peeked.token }
        while true {
            let token = lexer.peek(mode)
            switch token.kind {
            case .blank, .comment: consume(token)
            case .join:
                if token.range.end == source.bytes.count, missing == nil {
                    reportUnfinished(.joinedLine, Message.nothingBehindBackslash, at: token.range)
                }
                consume(token)
            default:
                peeked = (token, mode)
                return token
            }
        }
    }

    /// Passes a lexeme that was peeked at.
    @inline(__always)
    mutating func consume(_ token: Token) {
        lexer.advance(past: token)
        switch token.kind {
        case .blank, .comment, .join, .lineEnd, .endOfInput: break
        default: lastEnd = token.range.end
        }
        if trace != nil { trace?.tokens.append(token) }
    }

    /// Whether the token ends a statement.
    @inline(__always)
    func endsStatement(_ token: Token) -> Bool {
        switch token.kind {
        case .lineEnd, .semicolon, .closeBrace, .endOfInput: true
        default: false
        }
    }

    /// The word that `token` is, where no further part is joined to it: a candidate for keywords and option words.
    @inline(__always)
    func wholeWord(_ token: Token) -> String? {
        guard token.kind == .bare, isWhole(token) else { return nil }
        return source.text(in: token.range)
    }

    /// Whether nothing is joined to the bare lexeme `token`.
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

    /// Passes the next word if it is exactly `keyword`.
    mutating func takeKeyword(_ keyword: String) -> Name? {
        guard isNext(keyword) else { return nil }
        let token = next()
        consume(token)
        mark(.keyword, token.range)
        return Name(text: keyword, range: token.range)
    }

    /// Goes on behind a statement that could not be read; blocks in it are read for their own mistakes.
    mutating func skipStatement() {
        while true {
            let token = next()
            if endsStatement(token) { return }
            skipWordOrBlock(token)
        }
    }

    /// Passes a word of a statement that is refused already; a block of it is read for its own mistakes.
    mutating func skipWordOrBlock(_ token: Token) {
        guard token.kind != .openBrace else {
            // Whether the statement was meant to be a loop nobody knows.
            loopDepth += 1
            defer { loopDepth -= 1 }
            _ = parseBlock()
            return
        }
        let mistakes = diagnostics.count
        if parseWord() == nil { consume(token) }
        // What else is wrong with its words would be said twice.
        if mistakes > 0 { diagnostics.removeLast(diagnostics.count - mistakes) }
    }

    /// Says that `message` tells what should stand at `token`; an input method's twin is named for what it is.
    mutating func refuse(_ token: Token, _ message: Message) {
        if token.kind == .twin {
            refuseTwin(token)
            consume(token)
        } else {
            report(message, at: endsStatement(token) ? placeBehind : token.range)
        }
    }

    /// Notes the role of a stretch, for colouring.
    @inline(__always)
    mutating func mark(_ role: HighlightedSpan.Role, _ range: SourceRange) {
        if trace != nil { trace?.roles[range.start] = HighlightedSpan(range: range, role: role) }
    }
}
