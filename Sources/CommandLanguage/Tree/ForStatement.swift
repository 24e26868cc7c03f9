/// The statement `for NAME in WORD... { }`.
package struct ForStatement: Sendable {
    package let variable: Name
    package let words: [Word]
    package let block: Block

    package init(variable: Name, words: [Word], block: Block) {
        self.variable = variable
        self.words = words
        self.block = block
    }
}
