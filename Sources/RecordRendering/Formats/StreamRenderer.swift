import BilingualText
import ShellRuntime
import TerminalText

/// A table whose rows appear one by one: headings first, columns that only ever grow.
struct StreamRenderer: RecordRenderer {
    /// The places of the exchange's amounts.
    private static let places = 8

    private let layout: RecordLayout
    private let surface: OutputSurface
    let isOfOneKind = true

    /// The columns still shown: where rows outgrow the window, dispensable ones go, and headings are shown again.
    private var columns: [RecordLayout.Column]
    private var widths: [Int] = []

    /// What the columns may come to take, as far as is known: room is kept for it, so that a second row seldom
    /// brings other columns than the first.
    private var likelyWidths: [Int] = []
    private var needsHeadings = true
    private var isMarked = false

    init(layout: RecordLayout, surface: OutputSurface) {
        self.layout = layout
        columns = layout.columns
        self.surface = surface
    }

    mutating func add(_ record: Record) -> DisplayText {
        mark(record) + lines(record)
    }

    /// What says that figures are simulated: ahead of the first of them, for a table of this kind may never end.
    private mutating func mark(_ record: Record) -> DisplayText {
        guard record.isSimulated, !isMarked else { return DisplayText() }
        isMarked = true
        return surface.simulatedFooter
    }

    private mutating func lines(_ record: Record) -> DisplayText {
        let cells = columns.map { $0.text(of: record, in: surface.language) }
        if widths.isEmpty {
            widths = headings.map { CellWidth.columns(of: $0) }
            likelyWidths = widths
        }
        widths = zip(widths, cells).map { max($0, CellWidth.columns(of: $1)) }
        likelyWidths = zip(likelyWidths, zip(widths, likely(cells))).map { max($0, $1.0, $1.1) }
        while !fits, dropColumn() {}
        guard fits else { return vertical(record) }
        let head = needsHeadings ? row(headings) : ""
        needsHeadings = false
        return DisplayText(head + row(columns.map { $0.text(of: record, in: surface.language) }))
    }

    private var headings: [String] { columns.map { $0.heading.text(in: surface.language) } }

    private var fits: Bool {
        surface.columns.map { TableRow.width(likelyWidths) <= $0 } ?? true
    }

    /// How wide the numbers of `cells` may become while their whole part keeps its digits: zeros at the end of an
    /// amount's eight places are not shown, and a change, which has none at first, has a sign besides.
    private func likely(_ cells: [String]) -> [Int] {
        let wholes = cells.map { $0.prefix { $0 != "." }.count }
        let watched = columns.firstIndex { $0.alignment == .right }.map { wholes[$0] } ?? 0
        return columns.indices.map { index in
            guard columns[index].alignment == .right else { return 0 }
            return (cells[index].isEmpty ? watched + 1 : wholes[index]) + 1 + Self.places
        }
    }

    /// Takes the most dispensable column away.
    ///
    /// - Returns: false where none is dispensable.
    private mutating func dropColumn() -> Bool {
        let candidates = columns.indices.filter { columns[$0].dropOrder != nil }
        guard let last = candidates.max(by: { (columns[$0].dropOrder ?? 0) < (columns[$1].dropOrder ?? 0) })
        else { return false }
        columns.remove(at: last)
        widths.remove(at: last)
        likelyWidths.remove(at: last)
        needsHeadings = true
        return true
    }

    private func row(_ cells: [String]) -> String {
        TableRow.text(zip(cells, zip(columns, widths)).map { ($0, $1.0.alignment, $1.1) }) + "\n"
    }

    private func vertical(_ record: Record) -> DisplayText {
        var renderer = VerticalRenderer(layout: layout, language: surface.language)
        return renderer.add(record) + "\n"
    }
}
