extension Screen {
    /// Changes the screen's size and wraps lines again that were wrapped at the margin.
    package mutating func resize(columns newColumns: Int, height newHeight: Int) {
        var (lines, cursorLine, cursorOffset) = joinedLines()
        // Empty lines below the cursor are the unused rest of the window.
        while lines.count > cursorLine + 1, lines.last?.isEmpty ?? false { lines.removeLast() }
        var wrapped: [Row] = []
        var place = (row: 0, column: 0)
        for (index, line) in lines.enumerated() {
            let rows = Self.wrap(line, columns: newColumns)
            if index == cursorLine { place = Self.place(cursorOffset, in: rows, from: wrapped.count, newColumns) }
            wrapped += rows
        }
        columns = newColumns
        height = newHeight
        let surplus = max(min(wrapped.count - newHeight, wrapped.count - 1), 0)
        scrolledOff += wrapped.prefix(surplus).map(Self.text)
        rows = Array(wrapped.dropFirst(surplus))
        while rows.count < newHeight { rows.append(Row(cells: Array(repeating: Cell(), count: newColumns))) }
        cursorRow = min(max(place.row - surplus, 0), newHeight - 1)
        cursorColumn = min(place.column, newColumns - 1)
        wrapsNext = false
    }

    private func joinedLines() -> (lines: [[Cell]], cursorLine: Int, cursorOffset: Int) {
        var lines: [[Cell]] = [[]]
        var cursor = (line: 0, offset: 0)
        for (index, row) in rows.enumerated() {
            if index == cursorRow { cursor = (lines.count - 1, lines[lines.count - 1].count + cursorColumn) }
            var cells = row.cells
            if !row.isWrapped {
                while let last = cells.last, last == Cell() { cells.removeLast() }
            }
            lines[lines.count - 1] += cells
            if !row.isWrapped { lines.append([]) }
        }
        if rows.last?.isWrapped == false { lines.removeLast() }
        return (lines, cursor.line, cursor.offset)
    }

    private static func wrap(_ line: [Cell], columns: Int) -> [Row] {
        var rows: [Row] = []
        var row: [Cell] = []
        for cell in line where !cell.isContinuation {
            if row.count + cell.width > columns {
                rows.append(padded(row, columns, isWrapped: true))
                row = []
            }
            row.append(cell)
            if cell.width == 2 && row.count < columns {
                var right = Cell()
                right.isContinuation = true
                row.append(right)
            }
        }
        rows.append(padded(row, columns, isWrapped: false))
        return rows
    }

    private static func padded(_ cells: [Cell], _ columns: Int, isWrapped: Bool) -> Row {
        Row(cells: cells + Array(repeating: Cell(), count: max(columns - cells.count, 0)), isWrapped: isWrapped)
    }

    private static func place(_ offset: Int, in rows: [Row], from first: Int, _ columns: Int) -> (row: Int, column: Int)
    {
        (first + offset / columns, offset % columns)
    }
}
