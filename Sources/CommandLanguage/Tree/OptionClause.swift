/// An option word and its operands: `times 3`, `isolated BTCUSDT`, `when amount > 1 { notify "now" }`.
package struct OptionClause: Sendable {
    package let word: Name
    package let operands: [Argument]

    package init(word: Name, operands: [Argument]) {
        self.word = word
        self.operands = operands
    }
}
