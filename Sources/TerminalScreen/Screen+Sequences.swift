extension Screen {
    mutating func perform(escape final: Character) {
        switch final {
        case "7": savedCursor = (cursorRow, cursorColumn)
        case "8": (cursorRow, cursorColumn) = savedCursor
        case "\\", "=", ">": break
        default: unknownSequences.append("ESC \(final)")
        }
    }

    mutating func perform(_ sequence: SequenceParser.ControlSequence) {
        if sequence.mark == "?" {
            setMode(sequence)
            return
        }
        switch sequence.final {
        case "A": moveCursor(toRow: cursorRow - sequence.count(), column: cursorColumn)
        case "B": moveCursor(toRow: cursorRow + sequence.count(), column: cursorColumn)
        case "C": moveCursor(toRow: cursorRow, column: cursorColumn + sequence.count())
        case "D": moveCursor(toRow: cursorRow, column: cursorColumn - sequence.count())
        case "G": moveCursor(toRow: cursorRow, column: sequence.count() - 1)
        case "H": moveCursor(toRow: sequence.count(0) - 1, column: sequence.count(1) - 1)
        case "J": eraseScreen(sequence.parameters.first.flatMap { $0 } ?? 0)
        case "K": eraseRow(sequence.parameters.first.flatMap { $0 } ?? 0)
        // Only as a reset.
        case "r" where sequence.parameters == [nil]: moveCursor(toRow: 0, column: 0)
        case "l" where sequence.parameters == [4]: break
        case "m" where sequence.mark == ">": break
        case "m": setPen(sequence.parameters)
        default: unknownSequences.append("CSI \(sequence.parameters) \(sequence.final)")
        }
    }

    private mutating func moveCursor(toRow row: Int, column: Int) {
        cursorRow = min(max(row, 0), height - 1)
        cursorColumn = min(max(column, 0), columns - 1)
        wrapsNext = false
    }

    private mutating func eraseRow(_ kind: Int) {
        // With a deferred wrap the cursor is still on the last cell, which terminals erase.
        let range =
            switch kind {
            case 0: cursorColumn..<columns
            case 1: 0..<(cursorColumn + 1)
            default: 0..<columns
            }
        for column in range { rows[cursorRow].cells[column] = Cell() }
        if kind != 1 { rows[cursorRow].isWrapped = false }
        wrapsNext = false
    }

    private mutating func eraseScreen(_ kind: Int) {
        if kind == 2 {
            for row in 0..<height { rows[row] = Row(cells: Array(repeating: Cell(), count: columns)) }
            return
        }
        eraseRow(0)
        for row in (cursorRow + 1)..<max(height, cursorRow + 1) {
            rows[row] = Row(cells: Array(repeating: Cell(), count: columns))
        }
    }

    private mutating func setMode(_ sequence: SequenceParser.ControlSequence) {
        for mode in sequence.parameters {
            switch mode {
            case 25: isCursorVisible = sequence.final == "h"
            case 2004: marksPastes = sequence.final == "h"
            case 1049: setAlternate(sequence.final == "h")
            // Wrapping at the margin.
            case 7: if sequence.final != "h" { unknownSequences.append("mode 7") }
            case let mode? where [1, 1000, 1002, 1003, 1004, 1006].contains(mode):
                if sequence.final == "h" { modes.insert(mode) } else { modes.remove(mode) }
            default: unknownSequences.append("mode \(mode ?? 0)")
            }
        }
    }

    /// Leaving the alternate screen restores the cursor even if it is not shown, as in xterm.
    private mutating func setAlternate(_ isOn: Bool) {
        if isOn, mainScreen == nil {
            mainScreen = (rows, (cursorRow, cursorColumn))
            eraseScreen(2)
        } else if !isOn, let main = mainScreen {
            rows = main.rows
            (cursorRow, cursorColumn) = main.cursor
            mainScreen = nil
        } else if !isOn {
            (cursorRow, cursorColumn) = savedCursor
        }
        wrapsNext = false
    }

    private mutating func setPen(_ parameters: [Int?]) {
        for parameter in parameters.isEmpty ? [0] : parameters {
            switch parameter ?? 0 {
            case 0: pen = Cell()
            case 1: pen.isBold = true
            case 2: pen.isDim = true
            case 7: pen.isReversed = true
            case 22: (pen.isBold, pen.isDim) = (false, false)
            case 27: pen.isReversed = false
            case let colour where (30...37).contains(colour) || colour == 39: pen.colour = colour
            case let other: unknownSequences.append("SGR \(other)")
            }
        }
    }
}
