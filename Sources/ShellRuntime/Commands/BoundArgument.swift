package import CommandLanguage
package import ExactDecimals

/// An argument after binding: evaluated, typed and checked.
package struct BoundArgument: Sendable {
    package enum Content: Sendable {
        case text(String)
        case integer(Int)
        case number(ExactDecimal)
        case duration(Duration)
        indirect case condition(Condition)
        indirect case block(Block)
        indirect case statement(Statement)
    }

    package let content: Content

    /// The words it came from.
    package let range: SourceRange

    package init(_ content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }
}
