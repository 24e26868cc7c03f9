/// Cuts a text into lexemes.
///
/// The parser says, for each one, how the text is to be read there.
///
/// The lexemes of any text, joined, give the text; nothing is skipped and nothing fails.
struct Lexer {
    /// How the text is read at a place.
    enum Mode: Sendable {
        /// Behind a command's name: words end at a blank, line end, `;`, `{`, `}` or `|`.
        case words
        /// Inside `[ ]`: words that end at `]` too.
        case list
        /// Where operators need no blanks.
        case expression
    }

    let bytes: [UInt8]

    /// The offset of the next lexeme.
    private(set) var offset: Int

    /// Whether a word may start at ``offset``: only there do `#`, `>`, `>>`, `&` and `[` mean anything.
    private(set) var isAtWordStart = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        // A byte order mark is no part of the first word.
        offset = bytes.starts(with: mark) ? mark.count : 0
    }

    /// The lexeme at ``offset``, without passing it.
    @inline(__always)
    func peek(_ mode: Mode) -> Token {
        mode == .expression ? expressionToken() : wordToken(inList: mode == .list)
    }

    /// Passes `token`, which must be the one just peeked at.
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

    /// A lexer of the same text that stands at `place`, inside a lexeme of this one.
    func inner(at place: Int) -> Lexer {
        var copy = self
        copy.offset = place
        return copy
    }

    /// The byte `distance` behind ``offset``; zero, which means nothing anywhere, behind the end.
    @inline(__always)
    func byte(ahead distance: Int = 0) -> UInt8 {
        let place = offset + distance
        return place < bytes.count ? bytes[place] : 0
    }

    /// The byte at `place`; zero behind the end.
    @inline(__always)
    func byte(at place: Int) -> UInt8 {
        place < bytes.count ? bytes[place] : 0
    }

    @inline(__always)
    func token(_ kind: TokenKind, length: Int) -> Token {
        Token(kind, offset, offset + length)
    }

    /// Blanks, line ends, joins, comments and `;`: what is the same in every mode.
    ///
    /// - Returns: nil for anything else.
    @inline(__always)
    func separator() -> Token? {
        guard offset < bytes.count else { return token(.endOfInput, length: 0) }
        switch bytes[offset] {
        case Byte.space, Byte.tab: return Token(.blank, offset, endOfRun { $0.isBlank })
        case Byte.lineFeed: return token(.lineEnd, length: 1)
        case Byte.carriageReturn:
            return byte(ahead: 1) == Byte.lineFeed ? token(.lineEnd, length: 2) : token(.blank, length: 1)
        case Byte.semicolon: return token(.semicolon, length: 1)
        case Byte.backslash: return join()
        case Byte.hash where isAtWordStart: return Token(.comment, offset, endOfLine())
        default: return nil
        }
    }

    private func join() -> Token? {
        if byte(ahead: 1) == Byte.lineFeed { return token(.join, length: 2) }
        if byte(ahead: 1) == Byte.carriageReturn, byte(ahead: 2) == Byte.lineFeed { return token(.join, length: 3) }
        return offset + 1 == bytes.count ? token(.join, length: 1) : nil
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
