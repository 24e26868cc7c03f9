/// One statement with what stands behind it.
package struct Statement: Sendable {
    package indirect enum Kind: Sendable {
        case command(CommandStatement)
        case assignment(LetStatement)
        case expectation(ExpectStatement)
        case conditional(IfStatement)
        case iteration(ForStatement)
        case repetition(RepeatStatement)
        case attempt(TryStatement)
        case `break`
        case `continue`
        /// Something that could not be read. Only trees with diagnostics hold it; the name is what it would have set.
        case malformed(declaring: String?)
    }

    package let kind: Kind

    /// From the first word to behind the last, modifiers included.
    package let range: SourceRange

    /// `as FORMAT` and a destination, where one of them is there.
    package let output: OutputClause?

    /// Whether `&` ends the statement.
    package let isBackground: Bool

    package init(kind: Kind, range: SourceRange, output: OutputClause? = nil, isBackground: Bool = false) {
        self.kind = kind
        self.range = range
        self.output = output
        self.isBackground = isBackground
    }
}

/// Where a statement's answers go, and in which form.
///
/// A reference, so that the many statements without one stay small.
package final class OutputClause: Sendable {
    package indirect enum Destination: Sendable {
        /// `> FILE`
        case file(Word)
        /// `>> FILE`
        case append(Word)
        /// `tee FILE`: there and on standard output
        case tee(Word)
        /// `| PROGRAM ARGUMENT...`
        case program([Word])
    }

    /// The format's name behind `as`.
    package let format: Name?
    package let destination: Destination?
    package let range: SourceRange

    package init(format: Name?, destination: Destination?, range: SourceRange) {
        self.format = format
        self.destination = destination
        self.range = range
    }
}

/// A word taken as it is spelled, and its place.
package struct Name: Hashable, Sendable {
    package let text: String
    package let range: SourceRange

    package init(text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }
}
