/// What fills one slot, or an option with its operands.
package struct Argument: Sendable {
    package enum Content: Sendable {
        case word(Word)
        /// The words of a slot that repeats.
        case words([Word])
        case condition(Condition)
        case block(Block)
        indirect case statement(Statement)
        case option(OptionClause)
    }

    /// The index of the slot in its form or option; for an option, the index of the option in its form.
    package let slot: Int
    package let content: Content
    package let range: SourceRange

    package init(slot: Int, content: Content, range: SourceRange) {
        self.slot = slot
        self.content = content
        self.range = range
    }
}
