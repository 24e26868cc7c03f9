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
