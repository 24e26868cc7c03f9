/// Statements between braces.
package struct Block: Sendable {
    package let statements: [Statement]

    /// From the opening to behind the closing brace.
    package let range: SourceRange

    package init(statements: [Statement], range: SourceRange) {
        self.statements = statements
        self.range = range
    }
}
