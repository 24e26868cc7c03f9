/// A part of a row in one style.
package struct StyledRun: Equatable {
    package var text: String
    /// The first column, from 0, and the number of cells.
    package let column: Int
    package var width: Int
    /// The foreground colour as its SGR number, 39 or 0 for the terminal's own.
    package let colour: Int
    package let isDim: Bool
    package let isBold: Bool
    package let isReversed: Bool
}

extension Screen {
    /// Every row as runs of one style, without trailing spaces.
    package var runs: [[StyledRun]] {
        rows.map { row in
            let used = (row.cells.lastIndex { !$0.text.isEmpty && $0.text != " " || $0.isReversed } ?? -1) + 1
            return Self.runs(of: row.cells[..<used])
        }
    }

    private static func runs(of cells: ArraySlice<Cell>) -> [StyledRun] {
        var runs: [StyledRun] = []
        for (column, cell) in cells.enumerated() where !cell.isContinuation {
            let text = cell.text.isEmpty ? " " : cell.text
            if let last = runs.last, last.isSameStyle(as: cell), last.column + last.width == column {
                runs[runs.count - 1].text += text
                runs[runs.count - 1].width += cell.width
            } else {
                runs.append(
                    StyledRun(
                        text: text,
                        column: column,
                        width: cell.width,
                        colour: cell.colour,
                        isDim: cell.isDim,
                        isBold: cell.isBold,
                        isReversed: cell.isReversed
                    )
                )
            }
        }
        return runs
    }
}

extension StyledRun {
    fileprivate func isSameStyle(as cell: Screen.Cell) -> Bool {
        colour == cell.colour && isDim == cell.isDim && isBold == cell.isBold && isReversed == cell.isReversed
    }
}
