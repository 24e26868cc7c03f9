package import BilingualText
import ShellRuntime

/// How one record is shown as a table of its own, its parts the rows, with lines below that no window cuts.
package struct RecordDetail<Subject: Sendable>: Sendable {
    let columns: [DetailColumn]

    /// The cells of each row; what came from outside must have been made visible.
    let rows: @Sendable (Subject, Language) -> [[String]]

    /// Whole lines below the table.
    let closing: @Sendable (Subject, Language) -> [String]

    package init(
        columns: [DetailColumn],
        rows: @escaping @Sendable (Subject, Language) -> [[String]],
        closing: @escaping @Sendable (Subject, Language) -> [String]
    ) {
        self.columns = columns
        self.rows = rows
        self.closing = closing
    }
}

/// A column of a record's own table.
package struct DetailColumn: Sendable {
    let heading: LocalizedText
    let alignment: RecordColumn.Alignment

    /// Whether it goes where the window is too narrow; the others stay, and long lines wrap.
    let isDispensable: Bool

    package init(
        _ english: String,
        _ chinese: String,
        alignment: RecordColumn.Alignment = .left,
        isDispensable: Bool = false
    ) {
        heading = LocalizedText(english: english, chinese: chinese)
        self.alignment = alignment
        self.isDispensable = isDispensable
    }
}

/// The detail of records whose typed value the record itself has with it.
struct AnyRecordDetail: Sendable {
    let columns: [DetailColumn]
    let rows: @Sendable (Record, Language) -> [[String]]
    let closing: @Sendable (Record, Language) -> [String]

    init<Subject>(_ detail: RecordDetail<Subject>) {
        columns = detail.columns
        rows = { record, language in
            (record.subject as? RecordSubject<Subject>).map { detail.rows($0.value, language) } ?? []
        }
        closing = { record, language in
            (record.subject as? RecordSubject<Subject>).map { detail.closing($0.value, language) } ?? []
        }
    }
}
