/// The tree of one source file.
package struct Script: Sendable {
    package let source: SourceFile
    package let statements: [Statement]

    package init(source: SourceFile, statements: [Statement]) {
        self.source = source
        self.statements = statements
    }
}
