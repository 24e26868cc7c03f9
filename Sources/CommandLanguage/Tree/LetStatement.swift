/// `let NAME = VALUE`, the value an expression or a statement whose answer is caught.
package final class LetStatement: Sendable {
    package enum Source: Sendable {
        case expression(Expression)
        indirect case statement(Statement)
    }

    package let name: Name
    package let source: Source

    package init(name: Name, source: Source) {
        self.name = name
        self.source = source
    }
}
