extension Lexer {
    func wordToken(inList: Bool) -> Token {
        guard offset < bytes.count else { return token(.endOfInput, length: 0) }
        let first = bytes[offset]
        if first.isNamePart { return bareToken(inList: inList) }
        if let separator = separator() { return separator }
        switch first {
        case Byte.openBrace: return token(.openBrace, length: 1)
        case Byte.closeBrace: return token(.closeBrace, length: 1)
        case Byte.pipe: return token(.pipe, length: 1)
        case Byte.doubleQuote: return quotedToken()
        case Byte.singleQuote: return literalToken()
        case Byte.dollar: return variableToken()
        case Byte.openParenthesis: return token(.openParenthesis, length: 1)
        case Byte.closeBracket where inList: return token(.closeBracket, length: 1)
        case Byte.openBracket where isAtWordStart: return token(.openBracket, length: 1)
        case Byte.greater where isAtWordStart:
            return byte(ahead: 1) == Byte.greater ? token(.doubleGreater, length: 2) : token(.greater, length: 1)
        case Byte.ampersand where isAtWordStart: return token(.ampersand, length: 1)
        default: return bareToken(inList: inList)
        }
    }

    /// A run of plain characters; a twin that has a meaning in words is a token of its own.
    private func bareToken(inList: Bool) -> Token {
        var end = offset
        while end < bytes.count {
            let byte = bytes[end]
            if byte.isNamePart {
                end += 1
            } else if byte == Byte.closeBracket && inList || isContinuation(at: end) {
                break
            } else if byte.isBareInside {
                end += 1
            } else if byte >= 0x80 {
                let (length, isTwin) = wordScalar(at: end)
                if isTwin { return end == offset ? twinToken() : Token(.bare, offset, end) }
                end += length
            } else {
                break
            }
        }
        // The callers have handled what stops every run, such as a lone `\` before a newline.
        return Token(.bare, offset, max(end, offset + 1))
    }

    private func isContinuation(at place: Int) -> Bool {
        guard bytes[place] == Byte.backslash else { return false }
        let next = byte(at: place + 1)
        return next == Byte.lineFeed || place + 1 == bytes.count
            || next == Byte.carriageReturn && byte(at: place + 2) == Byte.lineFeed
    }

    private func wordScalar(at place: Int) -> (length: Int, isTwin: Bool) {
        guard let (scalar, length) = UTF8Scalars.scalar(at: place, in: bytes) else { return (1, false) }
        guard let twin = InputMethodTwins.twin(of: scalar) else { return (length, false) }
        return (length, InputMethodTwins.matters(inWords: twin))
    }

    private func twinToken() -> Token {
        var end = offset
        while end < bytes.count, bytes[end] >= 0x80 {
            let (length, isTwin) = wordScalar(at: end)
            guard isTwin else { break }
            end += length
        }
        return Token(.twin, offset, end)
    }

    /// `"..."`, escapes and variables inside; it may span lines.
    func quotedToken() -> Token {
        var end = offset + 1
        while end < bytes.count, bytes[end] != Byte.doubleQuote {
            end += bytes[end] == Byte.backslash ? 2 : 1
        }
        guard end < bytes.count else { return Token(.unclosedQuoted, offset, bytes.count) }
        return Token(.quoted, offset, end + 1)
    }

    /// `'...'`, without escapes and variables; it may span lines.
    func literalToken() -> Token {
        let end = endOfRun(from: offset + 1) { $0 != Byte.singleQuote }
        guard end < bytes.count else { return Token(.unclosedLiteral, offset, bytes.count) }
        return Token(.literal, offset, end + 1)
    }

    /// `$name.field`, `$name[0]`, `$name["a b"]`, `${name.field}`, `$1`, `$#`.
    ///
    /// - Parameter isInText: whether it is inside `"..."`, which `"` would end.
    func variableToken(isInText: Bool = false) -> Token {
        let next = byte(ahead: 1)
        if next == Byte.hash || next.isDigit { return token(.variable, length: 2) }
        if next == Byte.openBrace { return bracedVariableToken(isInText: isInText) }
        let end = endOfPath(from: offset + 1, isInText: isInText)
        return end > offset + 1 ? Token(.variable, offset, end) : token(.malformedVariable, length: 1)
    }

    private func bracedVariableToken(isInText: Bool) -> Token {
        let start = offset + 2
        let next = byte(at: start)
        let end = next == Byte.hash || next.isDigit ? start + 1 : endOfPath(from: start, isInText: isInText)
        if end > start, byte(at: end) == Byte.closeBrace { return Token(.variable, offset, end + 1) }
        let closing = endOfRun(from: start) {
            $0 != Byte.closeBrace && $0 != Byte.lineFeed && $0 != Byte.doubleQuote && !$0.isSpace
        }
        return Token(.malformedVariable, offset, byte(at: closing) == Byte.closeBrace ? closing + 1 : closing)
    }

    /// The end of the `name` or `name.field[0]` that starts at `start`; `start` itself where none starts.
    private func endOfPath(from start: Int, isInText: Bool) -> Int {
        guard byte(at: start).isNameStart else { return start }
        var end = endOfRun(from: start) { $0.isNamePart }
        while let next = endOfStep(from: end, isInText: isInText) { end = next }
        return end
    }

    /// The end of the `.field`, `[0]` or `["a b"]` that starts at `start`; nil where none starts.
    private func endOfStep(from start: Int, isInText: Bool) -> Int? {
        if byte(at: start) == Byte.dot, byte(at: start + 1).isNameStart {
            return endOfRun(from: start + 1) { $0.isNamePart }
        }
        guard byte(at: start) == Byte.openBracket else { return nil }
        let first = byte(at: start + 1)
        let end: Int
        if first == Byte.singleQuote || first == Byte.doubleQuote && !isInText {
            let closing = endOfRun(from: start + 2) { $0.isInMemberName }
            guard closing > start + 2, byte(at: closing) == first else { return nil }
            end = closing + 1
        } else {
            let digits = first == Byte.minus ? start + 2 : start + 1
            end = endOfRun(from: digits) { $0.isDigit }
            // As many as fit any list.
            guard (1...9).contains(end - digits) else { return nil }
        }
        return byte(at: end) == Byte.closeBracket ? end + 1 : nil
    }
}

extension UInt8 {
    /// Whether it may be in the quoted name of a member.
    var isInMemberName: Bool {
        self != Byte.singleQuote && self != Byte.doubleQuote && self != Byte.backslash && self != Byte.lineFeed
    }
}
