/// Every lexeme a parser passed, and what it took some of them for.
struct ParseTrace {
    var tokens: [Token] = []

    /// By the offset of the stretch.
    var roles: [Int: HighlightedSpan] = [:]
}
