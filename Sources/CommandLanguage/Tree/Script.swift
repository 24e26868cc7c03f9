/// The tree of one source file.
package struct Script: Sendable {
    package let source: SourceFile
    package let statements: [Statement]

    package init(source: SourceFile, statements: [Statement]) {
        self.source = source
        self.statements = statements
    }
}

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
