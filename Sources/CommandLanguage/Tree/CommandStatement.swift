/// A command's name and what follows it, sorted into the slots of its ``CommandSyntax``.
package final class CommandStatement: Sendable {
    package let name: Name

    /// The word that chose a form of its own, such as `save` in `profile save work`.
    package let subcommand: Name?

    /// In source order.
    package let arguments: [Argument]

    package init(name: Name, subcommand: Name?, arguments: [Argument]) {
        self.name = name
        self.subcommand = subcommand
        self.arguments = arguments
    }
}

/// What fills one slot, or an option with its operands.
package struct Argument: Sendable {
    package enum Content: Sendable {
        case word(Word)
        /// The words of a slot that repeats.
        case words([Word])
        indirect case condition(Condition)
        case block(Block)
        indirect case statement(Statement)
        indirect case option(OptionClause)
    }

    /// The index of the slot in its form or option; for an option, the index of the option in its form.
    package let slot: Int
    package let range: SourceRange
    package let content: Content

    init(slot: Int, content: Content, range: SourceRange) {
        self.slot = slot
        self.content = content
        self.range = range
    }

    /// Its blocks, including those of an option's operands.
    package var blocks: [Block] {
        switch content {
        case .block(let block): [block]
        case .option(let clause): clause.operands.flatMap(\.blocks)
        case .word, .words, .condition, .statement: []
        }
    }
}

/// An option word and its operands: `times 3`, `isolated BTCUSDT`, `when amount > 1 { notify "now" }`.
package struct OptionClause: Sendable {
    package let word: Name
    package let operands: [Argument]
}
