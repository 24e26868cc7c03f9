/// The statement `try { } catch { }`.
package struct TryStatement: Sendable {
    package let block: Block
    package let recovery: Block

    package init(block: Block, recovery: Block) {
        self.block = block
        self.recovery = recovery
    }
}
