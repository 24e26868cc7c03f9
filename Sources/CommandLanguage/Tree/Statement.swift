/// Statements between braces.
package struct Block: Sendable {
    package let statements: [Statement]

    /// Both braces included.
    package let range: SourceRange
}

/// One statement with its modifiers: an output clause and `&`.
package struct Statement: Sendable {
    /// Each case is a reference, so that reading a statement copies a pointer and not its whole subtree.
    package enum Kind: Sendable {
        case command(CommandStatement)
        case assignment(LetStatement)
        case expectation(ExpectStatement)
        indirect case conditional(IfStatement)
        indirect case iteration(ForStatement)
        indirect case repetition(RepeatStatement)
        indirect case attempt(TryStatement)
        case `break`
        case `continue`
        /// Something that could not be read. It occurs only in trees with diagnostics; the name is the variable it
        /// would have set.
        indirect case malformed(declaring: String?)
    }

    package let kind: Kind

    /// From the first word to the last, modifiers included.
    package let range: SourceRange

    /// `as FORMAT`, a destination, or both; nil where the statement has neither.
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

extension Statement {
    /// The blocks directly in it, in the order of the source.
    package var blocks: [Block] {
        switch kind {
        case .command(let command): command.arguments.flatMap(\.blocks)
        case .assignment(let assignment):
            if case .statement(let statement) = assignment.source { statement.blocks } else { [] }
        case .expectation(let expectation):
            if case .failure(_, let block) = expectation.subject { [block] } else { [] }
        case .conditional(let conditional):
            conditional.branches.map(\.block) + [conditional.otherwise].compactMap(\.self)
        case .iteration(let loop): [loop.block]
        case .repetition(let loop): [loop.block]
        case .attempt(let attempt): [attempt.block, attempt.recovery]
        case .break, .continue, .malformed: []
        }
    }

    /// The variable that it sets itself.
    package var assignedName: Name? {
        switch kind {
        case .assignment(let assignment): assignment.name
        case .iteration(let loop): loop.variable
        default: nil
        }
    }
}

/// Where a statement's records are written, and in which format.
///
/// A reference, so that the many statements without one stay small.
package final class OutputClause: Sendable {
    package indirect enum Destination: Sendable {
        /// `> FILE`
        case file(Word)
        /// `>> FILE`
        case append(Word)
        /// `tee FILE`: to the file and to standard output
        case tee(Word)
        /// `| PROGRAM ARGUMENT...`
        case program([Word])
    }

    /// The name after `as`.
    package let format: Name?
    package let destination: Destination?
    package let range: SourceRange

    package init(format: Name?, destination: Destination?, range: SourceRange) {
        self.format = format
        self.destination = destination
        self.range = range
    }
}
