package import BilingualText
import ShellRuntime
import TerminalText

/// How one record is shown as a table of its own, its parts the rows, with lines below that no window cuts.
package struct RecordDetail<Subject: Sendable>: Sendable {
    package let columns: [DetailColumn]

    /// The cells of each row; what came from outside must have been made visible.
    package let rows: @Sendable (Subject, Language) -> [[String]]

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
    package let heading: LocalizedText
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

/// Each record as a table of its own, an empty line between two.
struct RecordDetailRenderer: RecordRenderer {
    private let detail: AnyRecordDetail
    private let surface: OutputSurface
    private var isFirst = true
    private var isSimulated = false

    init(detail: AnyRecordDetail, surface: OutputSurface) {
        self.detail = detail
        self.surface = surface
    }

    mutating func add(_ record: Record) -> DisplayText {
        let gap = isFirst ? "" : "\n"
        isFirst = false
        isSimulated = isSimulated || record.isSimulated
        let closing = detail.closing(record, surface.language).filter { !$0.isEmpty }
        return DisplayText(gap) + table(detail.rows(record, surface.language)) + closing.map { $0 + "\n" }.joined()
    }

    mutating func finish() -> DisplayText { isSimulated ? surface.simulatedFooter : DisplayText() }

    private func table(_ rows: [[String]]) -> DisplayText {
        let headings = detail.columns.map { $0.heading.text(in: surface.language) }
        let widths = headings.indices.map { column in
            ([headings] + rows).map { CellWidth.columns(of: $0[column]) }.max() ?? 0
        }
        let columns = shownColumns(widths)
        let lines = ([headings] + rows).map { cells in
            TableRow.text(columns.map { (cells[$0], detail.columns[$0].alignment, widths[$0]) })
        }
        return lines.enumerated()
            .map { index, line in
                (index == 0 && surface.usesColour ? DisplayText.bold(line) : DisplayText(line)) + "\n"
            }
            .joined()
    }

    /// All columns where they fit, else those that are not dispensable.
    private func shownColumns(_ widths: [Int]) -> [Int] {
        guard let limit = surface.columns, TableRow.width(widths) > limit else { return Array(widths.indices) }
        return widths.indices.filter { !detail.columns[$0].isDispensable }
    }
}
