internal import TerminalText

extension Screen {
    /// Shows a character at the cursor.
    mutating func put(_ scalar: Unicode.Scalar) {
        let width = min(CellWidth.columns(of: scalar), columns)
        guard width > 0 else { return join(scalar) }
        if wrapsNext || cursorColumn + width > columns { wrap() }
        clearHalves(at: cursorColumn, width: width)
        var cell = pen
        cell.text = String(scalar)
        cell.width = width
        rows[cursorRow].cells[cursorColumn] = cell
        if width == 2 {
            var right = pen
            right.isContinuation = true
            rows[cursorRow].cells[cursorColumn + 1] = right
        }
        if cursorColumn + width >= columns {
            cursorColumn = columns - 1
            wrapsNext = true
        } else {
            cursorColumn += width
        }
    }

    /// Adds a combining mark to the character before the cursor.
    private mutating func join(_ scalar: Unicode.Scalar) {
        var column = wrapsNext ? cursorColumn : cursorColumn - 1
        guard column >= 0 else { return }
        if rows[cursorRow].cells[column].isContinuation { column -= 1 }
        rows[cursorRow].cells[column].text.unicodeScalars.append(scalar)
    }

    private mutating func wrap() {
        rows[cursorRow].isWrapped = true
        cursorColumn = 0
        wrapsNext = false
        lineFeed()
    }

    /// The other half of an overwritten wide character becomes a space.
    private mutating func clearHalves(at column: Int, width: Int) {
        if rows[cursorRow].cells[column].isContinuation { rows[cursorRow].cells[column - 1] = Cell() }
        let after = column + width
        if after < columns, rows[cursorRow].cells[after].isContinuation { rows[cursorRow].cells[after] = Cell() }
    }

    mutating func perform(control: UInt8) {
        switch control {
        case 0x07: bells += 1
        case 0x08:
            cursorColumn = max(cursorColumn - 1, 0)
            wrapsNext = false
        case 0x09:
            cursorColumn = min((cursorColumn / 8 + 1) * 8, columns - 1)
            wrapsNext = false
        case 0x0A:
            rows[cursorRow].isWrapped = false
            wrapsNext = false
            lineFeed()
        case 0x0D:
            cursorColumn = 0
            wrapsNext = false
        case 0x0E, 0x0F: break
        default: unknownSequences.append("control \(control)")
        }
    }

    private mutating func lineFeed() {
        if cursorRow < height - 1 {
            cursorRow += 1
        } else {
            scrolledOff.append(Self.text(rows.removeFirst()))
            rows.append(Row(cells: Array(repeating: Cell(), count: columns)))
        }
    }
}
