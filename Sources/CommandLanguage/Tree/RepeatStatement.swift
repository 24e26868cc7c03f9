/// The statement `repeat N [every D] { }`.
package struct RepeatStatement: Sendable {
    package let count: Word
    package let interval: Word?
    package let block: Block

    package init(count: Word, interval: Word?, block: Block) {
        self.count = count
        self.interval = interval
        self.block = block
    }
}
