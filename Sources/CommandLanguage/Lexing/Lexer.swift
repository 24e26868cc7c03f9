/// A token: its kind and the bytes it covers.
///
/// The tokens of a text, joined, are the text.
package struct Token: Hashable, Sendable {
    package let kind: TokenKind
    package let range: SourceRange

    @inline(__always)
    init(_ kind: TokenKind, _ start: Int, _ end: Int) {
        self.kind = kind
        range = SourceRange(start, end)
    }
}

package enum TokenKind: UInt8, Hashable, Sendable, CaseIterable {
    // Between words.
    case space, continuation, comment, newline, semicolon, endOfInput

    // Parts of words and of expressions.
    case bare, quoted, literal, unclosedQuoted, unclosedLiteral, variable, malformedVariable

    // Expressions only.
    case number, duration, name

    // Marks.
    case openBrace, closeBrace, openParenthesis, closeParenthesis, openBracket, closeBracket
    case pipe, greater, doubleGreater, ampersand
    case equal, doubleEqual, notEqual, less, lessOrEqual, greaterOrEqual, plus, minus, star, slash

    // What is never allowed: input-method twins, invisible and control characters, bytes that are not UTF-8, and marks
    // that expressions do not have.
    case twin, invisible, invalid, stray
}

/// Splits a text into tokens.
///
/// The parser chooses the mode of each token, because words and expressions have different rules.
///
/// The tokens of any text, joined, are the text: nothing is skipped and nothing fails.
struct Lexer {
    /// The rules for the next token.
    enum Mode: Sendable {
        /// After a command's name: words end at a space, newline, `;`, `{`, `}` or `|`.
        case words
        /// Inside `[ ]`: words also end at `]`.
        case list
        /// In an expression: operators need no spaces around them.
        case expression
    }

    let bytes: [UInt8]

    /// The offset of the next token.
    private(set) var offset: Int

    /// Whether a word may start at ``offset``: `#`, `>`, `>>`, `&` and `[` have a meaning only there.
    private(set) var isAtWordStart = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        // A byte order mark does not belong to the first word.
        offset = bytes.starts(with: mark) ? mark.count : 0
    }

    /// The token at ``offset``; it is not consumed.
    @inline(__always)
    func peek(_ mode: Mode) -> Token {
        mode == .expression ? expressionToken() : wordToken(inList: mode == .list)
    }

    /// Consumes `token`, which must be the result of the latest ``peek(_:)``.
    @inline(__always)
    mutating func advance(past token: Token) {
        offset = token.range.end
        switch token.kind {
        case .bare, .quoted, .literal, .unclosedQuoted, .unclosedLiteral, .variable, .malformedVariable, .number,
            .duration, .name, .closeParenthesis, .closeBracket, .twin, .stray:
            isAtWordStart = false
        default:
            isAtWordStart = true
        }
    }

    /// Consumes spaces, as their token would be.
    @inline(__always)
    mutating func skipSpaces() {
        while offset < bytes.count, bytes[offset].isSpace {
            offset += 1
            isAtWordStart = true
        }
    }

    /// A lexer of the same text at `place`, which is inside a token of this one.
    func inner(at place: Int) -> Lexer {
        var copy = self
        copy.offset = place
        return copy
    }

    /// The byte at ``offset`` plus `distance`; zero, which has no meaning in the language, after the end.
    @inline(__always)
    func byte(ahead distance: Int = 0) -> UInt8 {
        let place = offset + distance
        return place < bytes.count ? bytes[place] : 0
    }

    /// The byte at `place`; zero after the end.
    @inline(__always)
    func byte(at place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    @inline(__always)
    func token(_ kind: TokenKind, length: Int) -> Token { Token(kind, offset, offset + length) }

    /// The tokens that are the same in every mode: spaces, newlines, line continuations, comments, `;` and the end.
    ///
    /// - Returns: nil for anything else.
    @inline(__always)
    func separator() -> Token? {
        guard offset < bytes.count else { return token(.endOfInput, length: 0) }
        switch bytes[offset] {
        case Byte.space, Byte.tab: return Token(.space, offset, endOfRun { $0.isSpace })
        case Byte.lineFeed: return token(.newline, length: 1)
        case Byte.carriageReturn:
            return byte(ahead: 1) == Byte.lineFeed ? token(.newline, length: 2) : token(.space, length: 1)
        case Byte.semicolon: return token(.semicolon, length: 1)
        case Byte.backslash: return continuation()
        case Byte.hash where isAtWordStart: return Token(.comment, offset, endOfLine())
        default: return nil
        }
    }

    private func continuation() -> Token? {
        switch (byte(ahead: 1), byte(ahead: 2)) {
        case (Byte.lineFeed, _): token(.continuation, length: 2)
        case (Byte.carriageReturn, Byte.lineFeed): token(.continuation, length: 3)
        default: offset + 1 == bytes.count ? token(.continuation, length: 1) : nil
        }
    }

    @inline(__always)
    func endOfRun(from start: Int? = nil, while belongs: (UInt8) -> Bool) -> Int {
        var end = start ?? offset
        while end < bytes.count, belongs(bytes[end]) { end += 1 }
        return end
    }

    private func endOfLine() -> Int {
        let end = endOfRun { $0 != Byte.lineFeed }
        return end < bytes.count && end > offset && bytes[end - 1] == Byte.carriageReturn ? end - 1 : end
    }
}
