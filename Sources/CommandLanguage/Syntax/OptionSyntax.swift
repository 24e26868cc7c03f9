/// An option word with its operands.
package struct OptionSyntax: Sendable {
    package let word: String
    package let operands: [Slot]

    /// Options that cannot stand beside this one.
    package let excludes: [String]

    /// Whether it may stand more than once.
    package let repeats: Bool

    package init(word: String, operands: [Slot] = [], excludes: [String] = [], repeats: Bool = false) {
        self.word = word
        self.operands = operands
        self.excludes = excludes
        self.repeats = repeats
    }
}
