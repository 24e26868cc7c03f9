/// A text that was run: a typed line, one of `-c`, or a script as a whole.
struct RecordedRun: Hashable, Sendable {
    let text: String

    /// What diagnostics call it; empty for a typed line.
    let name: String

    /// Where in its file the text begins, both from 1.
    let line: Int
    let column: Int

    /// `$1`...`$9`
    let arguments: [String]
}
