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
