/// A lexeme: what it is and which bytes it takes.
///
/// The lexemes of a text, joined, give the text.
package struct Token: Hashable, Sendable {
    package let kind: TokenKind
    package let range: SourceRange

    @inline(__always)
    init(_ kind: TokenKind, _ start: Int, _ end: Int) {
        self.kind = kind
        range = SourceRange(start, end)
    }
}

/// What a lexeme is.
package enum TokenKind: UInt8, Hashable, Sendable, CaseIterable {
    // Between words.
    case blank, join, comment, lineEnd, semicolon, endOfInput

    // Parts of words and of expressions.
    case bare, quoted, literal, unclosedQuoted, unclosedLiteral, variable, malformedVariable

    // Expressions only.
    case number, duration, name

    // Marks.
    case openBrace, closeBrace, openParenthesis, closeParenthesis, openBracket, closeBracket
    case pipe, greater, doubleGreater, ampersand
    case equal, doubleEqual, notEqual, less, lessOrEqual, greaterOrEqual, plus, minus, star, slash

    // What cannot stand: input-method twins, invisible and control characters, bytes that are no UTF-8, and marks
    // unknown to expressions.
    case twin, invisible, invalid, stray
}
