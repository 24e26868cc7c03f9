package import CommandLanguage

/// A text of a recorded session, and where it began.
package struct SessionText: Sendable {
    package let text: String
    package let name: String
    package let line: Int
    package let column: Int

    /// Takes `range` of `source`.
    package init(_ source: SourceFile, _ range: SourceRange) {
        let position = source.position(of: range.start)
        text = source.text(in: range)
        name = source.name
        line = position.line
        column = position.column
    }

    package init(_ run: RecordedRun) {
        text = run.text
        name = run.name
        line = run.line
        column = run.column
    }

    /// The text as a source file in which every character keeps its position.
    package var source: SourceFile {
        let lines = String(repeating: "\n", count: line - 1)
        return SourceFile(name: name, text: lines + String(repeating: " ", count: column - 1) + text)
    }
}
