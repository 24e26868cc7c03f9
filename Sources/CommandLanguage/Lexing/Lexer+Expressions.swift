extension Lexer {
    func expressionToken() -> Token {
        guard offset < bytes.count else { return token(.endOfInput, length: 0) }
        let first = bytes[offset]
        if first.isDigit { return numericToken() }
        if first.isNameStart { return Token(.name, offset, endOfName()) }
        if first == Byte.hash {
            return Token(.comment, offset, endOfRun { $0 != Byte.lineFeed && $0 != Byte.carriageReturn })
        }
        if let separator = separator() { return separator }
        switch first {
        case Byte.doubleQuote: return quotedToken()
        case Byte.singleQuote: return literalToken()
        case Byte.dollar: return variableToken()
        case Byte.openBrace: return token(.openBrace, length: 1)
        case Byte.closeBrace: return token(.closeBrace, length: 1)
        case Byte.openParenthesis: return token(.openParenthesis, length: 1)
        case Byte.closeParenthesis: return token(.closeParenthesis, length: 1)
        case Byte.openBracket: return token(.openBracket, length: 1)
        case Byte.closeBracket: return token(.closeBracket, length: 1)
        case 0x80...: return nonASCIIToken()
        default: return operatorToken(first)
        }
    }

    private func operatorToken(_ first: UInt8) -> Token {
        let next = byte(ahead: 1)
        switch (first, next) {
        case (Byte.equals, Byte.equals): return token(.doubleEqual, length: 2)
        case (Byte.exclamation, Byte.equals): return token(.notEqual, length: 2)
        case (Byte.less, Byte.equals): return token(.lessOrEqual, length: 2)
        case (Byte.greater, Byte.equals): return token(.greaterOrEqual, length: 2)
        case (Byte.ampersand, Byte.ampersand), (Byte.pipe, Byte.pipe), (Byte.less, Byte.greater),
            (Byte.equals, Byte.greater), (Byte.equals, Byte.less), (Byte.star, Byte.star):
            return token(.stray, length: 2)
        case (Byte.greater, Byte.greater): return token(.doubleGreater, length: 2)
        case (Byte.equals, _): return token(.equal, length: 1)
        case (Byte.less, _): return token(.less, length: 1)
        case (Byte.greater, _): return token(.greater, length: 1)
        case (Byte.plus, _): return token(.plus, length: 1)
        case (Byte.minus, _): return token(.minus, length: 1)
        case (Byte.star, _): return token(.star, length: 1)
        case (Byte.slash, _): return token(.slash, length: 1)
        case (Byte.ampersand, _): return token(.ampersand, length: 1)
        case (Byte.pipe, _): return token(.pipe, length: 1)
        default: return token(.stray, length: 1)
        }
    }

    /// A number, a duration, or a name that starts with a digit such as `1INCH`.
    private func numericToken() -> Token {
        let whole = endOfRun { $0.isDigit }
        var end = whole
        if byte(at: end) == Byte.dot, byte(at: end + 1).isDigit { end = endOfRun(from: end + 1) { $0.isDigit } }
        let next = byte(at: end)
        if !next.isNameStart, next < 0x80 { return Token(.number, offset, end) }
        let nameEnd = endOfName()
        let isDuration = DurationLiteral.parse(bytes[offset..<nameEnd]) != nil
        return Token(isDuration ? .duration : .name, offset, nameEnd)
    }

    /// Whether a variable, a group or a list follows `token`, which was peeked at.
    func isBeforeList(_ token: Token) -> Bool {
        var ahead = self
        ahead.advance(past: token)
        ahead.skipSpaces()
        switch ahead.peek(.expression).kind {
        case .variable, .openParenthesis, .openBracket: return true
        default: return false
        }
    }

    /// The end of a name: letters, digits, `_` and letters outside ASCII, in parts joined by dots.
    private func endOfName() -> Int {
        var end = offset
        while end < bytes.count {
            let byte = bytes[end]
            if byte.isNamePart {
                end += 1
            } else if byte == Byte.dot, end > offset,
                self.byte(at: end + 1).isNamePart || self.byte(at: end + 1) >= 0x80
            {
                end += 1
            } else if byte >= 0x80, let length = nameScalarLength(at: end) {
                end += length
            } else {
                break
            }
        }
        return end
    }

    /// Whether the name in `range` has only ASCII letters, digits and `_`, and does not begin with a digit.
    func isPlainName(_ range: SourceRange) -> Bool {
        byte(at: range.start).isNameStart && endOfRun(from: range.start) { $0.isNamePart } >= range.end
    }

    private func nameScalarLength(at place: Int) -> Int? {
        guard let (scalar, length) = UTF8Scalars.scalar(at: place, in: bytes) else { return nil }
        return InputMethodTwins.twin(of: scalar) == nil && scalar.properties.isAlphabetic ? length : nil
    }

    private func nonASCIIToken() -> Token {
        guard let (scalar, length) = UTF8Scalars.scalar(at: offset, in: bytes) else {
            return token(.invalid, length: 1)
        }
        if InputMethodTwins.twin(of: scalar) != nil { return token(.twin, length: length) }
        let end = endOfName()
        return end > offset ? Token(.name, offset, end) : token(.stray, length: length)
    }
}
