import BilingualText
import ShellRuntime

/// How one record stands as a table of its own, its parts the rows, with lines below that no window cuts.
package struct RecordDetail: Sendable {
    /// A column of the table.
    package struct Column: Sendable {
        let heading: LocalizedText
        let alignment: RecordLayout.Column.Alignment

        /// Whether it goes where the window is too narrow; the others stay, and long lines wrap.
        let isDispensable: Bool

        init(
            heading: LocalizedText,
            alignment: RecordLayout.Column.Alignment = .left,
            isDispensable: Bool = false
        ) {
            self.heading = heading
            self.alignment = alignment
            self.isDispensable = isDispensable
        }
    }

    let columns: [Column]

    /// The cells of each row; what came from outside must have been made visible.
    let rows: @Sendable (Record, Language) -> [[String]]

    /// Whole lines below the table.
    let closing: @Sendable (Record, Language) -> [String]
}
