import ShellRuntime

/// How one answer stands as a table of its own, its parts the rows, with lines below that no window cuts.
package struct AnswerSheet: Sendable {
    /// A column; nothing of it is dropped, for an answer shown so is read in full.
    package struct Column: Sendable {
        let heading: LocalizedText
        let alignment: AnswerLayout.Column.Alignment

        init(heading: LocalizedText, alignment: AnswerLayout.Column.Alignment = .left) {
            self.heading = heading
            self.alignment = alignment
        }
    }

    let columns: [Column]

    /// The cells of each row; what came from outside must have been made visible.
    let rows: @Sendable (Answer, Language) -> [[String]]

    /// Whole lines below the table.
    let closing: @Sendable (Answer, Language) -> [String]
}
