/// A stretch of typed text and the part it plays, for colouring.
package struct HighlightedSpan: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        case command, unknownCommand, keyword, option, word, string, variable, number, duration, mark, comment, error
    }

    package let range: SourceRange
    package let role: Role

    package init(range: SourceRange, role: Role) {
        self.range = range
        self.role = role
    }
}
