import ShellRuntime
import TerminalText

/// A table whose rows appear one by one: headings first, columns that only ever grow.
struct StreamRenderer: AnswerRenderer {
    private let layout: AnswerLayout
    private let surface: OutputSurface
    private var widths: [Int] = []
    private var isSimulated = false

    init(layout: AnswerLayout, surface: OutputSurface) {
        self.layout = layout
        self.surface = surface
    }

    mutating func add(_ answer: Answer) -> String {
        let cells = layout.columns.map { $0.text(of: answer) }
        let isFirst = widths.isEmpty
        isSimulated = isSimulated || answer.isSimulated
        let headings = layout.columns.map { $0.heading.text(in: surface.language) }
        if isFirst { widths = headings.map { CellWidth.columns(of: $0) } }
        widths = zip(widths, cells).map { max($0, CellWidth.columns(of: $1)) }
        guard fits else { return vertical(answer) }
        let head = isFirst ? row(headings) : ""
        return head + row(cells)
    }

    mutating func finish() -> String { isSimulated ? surface.simulatedFooter : "" }

    private var fits: Bool {
        surface.columns.map { TableRow.width(widths) <= $0 } ?? true
    }

    private func row(_ cells: [String]) -> String {
        TableRow.text(zip(cells, zip(layout.columns, widths)).map { ($0, $1.0.alignment, $1.1) }) + "\n"
    }

    private func vertical(_ answer: Answer) -> String {
        var renderer = VerticalRenderer()
        return renderer.add(answer) + "\n"
    }
}
