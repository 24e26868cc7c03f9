/// A range in a certain file.
package struct SourceLocation: Sendable {
    package let source: SourceFile
    package let range: SourceRange

    package init(source: SourceFile, range: SourceRange) {
        self.source = source
        self.range = range
    }
}
