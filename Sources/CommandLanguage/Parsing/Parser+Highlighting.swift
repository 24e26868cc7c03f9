/// A range of the typed text and its role, for colours.
package struct HighlightedSpan: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        case command, unknownCommand, keyword, option, word, string, variable, number, duration, mark, comment, error
    }

    package let range: SourceRange
    package let role: Role
}

/// The tokens a parser consumed, and the roles of some of them.
struct ParseTrace {
    var tokens: [Token] = []

    /// By the offset of the range.
    var roles: [Int: HighlightedSpan] = [:]
}

extension Parser {
    /// The roles of all parts of a text, for colours; the spans cover the text.
    package static func highlight(_ source: SourceFile, with table: SyntaxTable) -> [HighlightedSpan] {
        var parser = Parser(source, with: table)
        parser.trace = ParseTrace()
        _ = parser.parseAll()
        return parser.spans()
    }

    /// Every token of `source`, spaces and comments included.
    package static func tokens(of source: SourceFile, with table: SyntaxTable) -> [Token] {
        var parser = Parser(source, with: table)
        parser.trace = ParseTrace()
        _ = parser.parseAll()
        return parser.coveringTokens()
    }

    private func coveringTokens() -> [Token] {
        let tokens = trace?.tokens ?? []
        let start = tokens.first?.range.start ?? 0
        let end = tokens.last?.range.end ?? 0
        var covering = tokens
        if start > 0 { covering.insert(Token(.space, 0, start), at: 0) }
        // A text with a line that is too long is not parsed.
        if end < source.bytes.count { covering.append(Token(.stray, end, source.bytes.count)) }
        return covering
    }

    private func spans() -> [HighlightedSpan] {
        coveringTokens().compactMap { token in
            guard !token.range.isEmpty else { return nil }
            return HighlightedSpan(range: token.range, role: role(of: token))
        }
    }

    private func role(of token: Token) -> HighlightedSpan.Role {
        if let marked = trace?.roles[token.range.start], marked.range.end >= token.range.end { return marked.role }
        switch token.kind {
        case .comment: return .comment
        case .quoted, .literal, .unclosedQuoted, .unclosedLiteral: return .string
        case .variable: return .variable
        case .number: return .number
        case .duration: return .duration
        case .twin, .invisible, .invalid, .stray, .malformedVariable: return .error
        case .bare:
            let text = source.text(in: token.range)
            if DurationLiteral.parse(text) != nil { return .duration }
            return text.utf8.allSatisfy { $0.isDigit || $0 == Byte.dot } ? .number : .word
        case .name, .space, .continuation, .newline, .endOfInput: return .word
        default: return .mark
        }
    }
}
