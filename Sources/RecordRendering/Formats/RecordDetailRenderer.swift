import BilingualText
import ShellRuntime
import TerminalText

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
