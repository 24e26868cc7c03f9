/// A text that was run: a typed line, one of `-c`, or a script as a whole.
package struct RecordedRun: Hashable, Sendable {
    package let text: String

    /// What diagnostics call it; empty for a typed line.
    package let name: String

    /// Where in its file the text begins, both from 1.
    package let line: Int
    package let column: Int

    /// `$1`...`$9`
    package let arguments: [String]
}
