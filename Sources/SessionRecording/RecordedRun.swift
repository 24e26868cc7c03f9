/// A text that was run: a typed line, one of `-c`, or a whole script.
package struct RecordedRun: Hashable, Sendable {
    package let text: String

    /// Its name in diagnostics; empty for a typed line.
    package let name: String

    /// Where the text begins in its file; line and column count from 1.
    package let line: Int
    package let column: Int

    /// `$1`...`$9`
    package let arguments: [String]
}
