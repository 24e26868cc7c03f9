import BilingualText
import LineEditing
package import ShellRuntime
import TerminalText

/// Columns under headings, as wide as their widest cell; shown together when the statement ends.
struct TableRenderer: RecordRenderer {
    private let layout: RecordLayout
    private let surface: OutputSurface
    private var records: [Record] = []
    let isOfOneKind = true

    init(layout: RecordLayout, surface: OutputSurface) {
        self.layout = layout
        self.surface = surface
    }

    mutating func add(_ record: Record) -> DisplayText {
        records.append(record)
        return DisplayText()
    }

    mutating func finish() -> DisplayText {
        guard !records.isEmpty else { return DisplayText() }
        guard let columns = fittingColumns() else { return vertical() }
        let heading = PageLine(TableRow.text(columns.map { ($0.heading, $0.layout.alignment, $0.width) }), .heading)
        let rows = records.indices.flatMap { row in lines(of: row, in: columns) }
        return surface.text(heading.pieces) + "\n" + DisplayText(rows.map { $0 + "\n" }.joined()) + footer()
    }

    /// The lines of a row: as many as its tallest cell, each part of which is under its column.
    private func lines(of row: Int, in columns: [SizedColumn]) -> [String] {
        let cells = columns.map { $0.lines(of: row) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { line in
            TableRow.text(
                zip(cells, columns).map { (line < $0.count ? $0[line] : "", $1.layout.alignment, $1.width) }
            )
        }
    }

    private struct SizedColumn {
        let layout: RecordLayout.Column
        let heading: String
        let cells: [String]
        let width: Int

        /// What it takes once its words are wrapped as far as they may be: no word is broken.
        var leastWidth: Int {
            if let least = layout.cutsTo { return min(width, max(least, CellWidth.columns(of: heading))) }
            guard let least = layout.wrapsTo else { return width }
            let words = cells.flatMap { $0.wrapped(toColumns: least) } + [heading]
            return min(width, max(least, words.map { CellWidth.columns(of: $0) }.max() ?? 0))
        }

        func lines(of row: Int) -> [String] {
            guard CellWidth.columns(of: cells[row]) > width else { return [cells[row]] }
            return layout.cutsTo == nil
                ? cells[row].wrapped(toColumns: width) : [cells[row].truncated(toColumns: width)]
        }

        /// The column with its words wrapped to `width`.
        func wrapped(to width: Int) -> SizedColumn {
            SizedColumn(layout: layout, heading: heading, cells: cells, width: width)
        }
    }

    /// The columns that fit the window once words are wrapped and the dispensable ones are gone; nil where even the
    /// others do not.
    private func fittingColumns() -> [SizedColumn]? {
        var columns = layout.columns.map(sized)
            .filter { column in !column.layout.isLeftOutIfEmpty || column.cells.contains { !$0.isEmpty } }
        guard let limit = surface.columns else { return columns }
        while TableRow.width(columns.map(\.leastWidth)) > limit {
            let candidates = columns.indices.filter { columns[$0].layout.dropOrder != nil }
            let last = candidates.max { (columns[$0].layout.dropOrder ?? 0) < (columns[$1].layout.dropOrder ?? 0) }
            guard let last else { return nil }
            columns.remove(at: last)
        }
        var spare = limit - TableRow.width(columns.map(\.leastWidth))
        return columns.map { column in
            let more = min(column.width - column.leastWidth, spare)
            spare -= more
            return column.wrapped(to: column.leastWidth + more)
        }
    }

    private func sized(_ column: RecordLayout.Column) -> SizedColumn {
        let heading = column.heading.text(in: surface.language)
        let cells = records.map { column.text(of: $0, in: surface.language) }
        let width = ([heading] + cells).map { CellWidth.columns(of: $0) }.max() ?? 0
        return SizedColumn(layout: column, heading: heading, cells: cells, width: width)
    }

    private func vertical() -> DisplayText {
        var renderer = VerticalRenderer(layout: layout, language: surface.language)
        return records.map { renderer.add($0) }.joined() + footer()
    }

    private func footer() -> DisplayText {
        records.contains(where: \.isSimulated) ? surface.simulatedFooter : DisplayText()
    }
}

extension Record {
    /// Whether it came from the embedded exchange.
    package var isSimulated: Bool {
        if case .boolean(true) = self["simulated"] { return true }
        return false
    }
}

/// Cells side by side, two spaces apart.
enum TableRow {
    private static let gap = 2

    /// The columns a row of cells this wide takes.
    static func width(_ cells: [Int]) -> Int {
        cells.reduce(0, +) + max(0, cells.count - 1) * gap
    }

    /// The row, without spaces at its end.
    static func text(_ cells: [(text: String, alignment: RecordColumn.Alignment, width: Int)]) -> String {
        let padded = cells.map { cell in
            cell.alignment == .right
                ? cell.text.paddedLeft(toColumns: cell.width)
                : cell.text.paddedRight(toColumns: cell.width)
        }
        var row = padded.joined(separator: String(repeating: " ", count: gap))
        while row.last == " " { row.removeLast() }
        return row
    }
}
