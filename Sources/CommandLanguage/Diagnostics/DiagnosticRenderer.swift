/// Draws diagnostics as text.
package struct DiagnosticRenderer {
    /// How the place is shown.
    package enum Form: Sendable {
        /// `FILE:LINE:COLUMN: error: ...`, the line, a caret under the words.
        case file
        /// The caret stands under the line as it was typed behind a prompt `promptWidth` cells wide; later lines of
        /// the text were typed behind continuation prompts of the same width.
        case prompt(promptWidth: Int)
    }

    private let wording: any MessageWording
    private let form: Form
    private let columns: Int

    /// Makes a renderer that keeps to `columns` cells a line.
    package init(wording: any MessageWording, form: Form, columns: Int = 100) {
        self.wording = wording
        self.form = form
        self.columns = columns
    }

    /// The lines of `diagnostic`, without a final line end.
    package func render(_ diagnostic: Diagnostic) -> String {
        wording.text(for: diagnostic.message)
    }
}
