/// A place in a source file as people count: lines and columns from 1.
package struct SourcePosition: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int

    /// The column, from 1, counted in characters as a reader sees them: a combining sequence is one, a tab is one.
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
