/// What may stand at the cursor, for completion.
package struct CompletionSite: Sendable {
    /// A kind of thing that could be completed there.
    package enum Expectation: Hashable, Sendable {
        case statement
        case subcommand(command: String)
        case option(command: String, subcommand: String?)
        case slot(command: String, subcommand: String?, option: String?, index: Int)
        case format
        case file
        case variable
        case conditionName
    }

    package let expectations: [Expectation]

    /// The bytes of the word under the cursor, up to the cursor, that a candidate would replace.
    package let replaced: SourceRange

    /// The text of ``replaced``.
    package let typed: String

    /// The statement's words before the one under the cursor, where they are plain: `set`, `recvWindow`.
    package let precedingWords: [String]

    package init(expectations: [Expectation], replaced: SourceRange, typed: String, precedingWords: [String]) {
        self.expectations = expectations
        self.replaced = replaced
        self.typed = typed
        self.precedingWords = precedingWords
    }
}
