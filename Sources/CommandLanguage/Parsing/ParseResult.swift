/// What came of parsing a text.
package struct ParseResult: Sendable {
    /// Whether the text can be run, needs more lines, or cannot be mended by more lines.
    package enum Completeness: Hashable, Sendable {
        case complete
        case incomplete(Missing)
        case wrong
    }

    /// What a text still needs.
    package enum Missing: Hashable, Sendable {
        case closingBrace
        case closingQuote
        /// The line behind a `\`.
        case joinedLine
    }

    /// The tree of whatever could be read.
    package let script: Script
    package let diagnostics: [Diagnostic]
    package let completeness: Completeness

    /// Whether nothing stands against running the script.
    package var isRunnable: Bool { completeness == .complete }

    init(script: Script, diagnostics: [Diagnostic], completeness: Completeness) {
        self.script = script
        self.diagnostics = diagnostics
        self.completeness = completeness
    }
}
