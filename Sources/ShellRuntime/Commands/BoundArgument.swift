package import CommandLanguage
package import ExactDecimals

/// An argument after binding: evaluated, typed and checked.
package struct BoundArgument: Sendable {
    package enum Content: Sendable {
        case text(String)
        case integer(Int)
        case number(ExactDecimal)
        case duration(Duration)
        case condition(Condition)
        case block(Block)
        case statement(Statement)
    }

    package let content: Content

    /// The words it came from.
    package let range: SourceRange

    package init(_ content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }
}

/// An option of an invocation with its bound operands.
package struct BoundOption: Sendable {
    package let word: String
    package let range: SourceRange
    let operands: BoundArguments

    init(word: String, range: SourceRange, operands: BoundArguments) {
        self.word = word
        self.range = range
        self.operands = operands
    }
}
