/// The statement `if COND { } else if COND { } else { }`.
package struct IfStatement: Sendable {
    package struct Branch: Sendable {
        package let condition: Condition
        package let block: Block

        package init(condition: Condition, block: Block) {
            self.condition = condition
            self.block = block
        }
    }

    package let branches: [Branch]
    package let otherwise: Block?

    package init(branches: [Branch], otherwise: Block?) {
        self.branches = branches
        self.otherwise = otherwise
    }
}
