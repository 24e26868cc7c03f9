import TerminalText

/// Cells side by side, two blanks apart.
enum TableRow {
    private static let gap = 2

    /// The columns a row of cells this wide takes.
    static func width(_ cells: [Int]) -> Int {
        cells.reduce(0, +) + max(0, cells.count - 1) * gap
    }

    /// The row, without blanks at its end.
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
