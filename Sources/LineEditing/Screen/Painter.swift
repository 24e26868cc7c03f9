/// Converts frames to the output that makes the screen show them.
///
/// It knows the block it painted last and the cursor's position in it, moves only relatively, and rewrites the rows
/// that differ. All output must be written in order, and nothing else may write to the terminal.
struct Painter {
    private var columns: Int
    private var rows: Int
    /// The rows of the block on the screen; valid only if ``isKnown``.
    private var painted: [Frame.Row] = []
    private var isKnown = true
    private var cursorRow = 0
    private var column = 0
    /// The first row of the whole frame that the window shows.
    private var top = 0
    private var isOnScreen = false

    init(columns: Int, rows: Int) {
        self.columns = max(columns, 1)
        self.rows = max(rows, 1)
    }

    /// The output that shows `frame`.
    mutating func paint(_ frame: Frame) -> String {
        let frame = frame.clipped(toHeight: rows, top: &top)
        let isShown = isOnScreen && isKnown && frame.rows == painted
        if isShown && frame.cursor == Frame.Position(row: cursorRow, column: column) { return "" }
        var output = ""
        if !isOnScreen || !isKnown {
            output += toRow(0)
            output += rewrite(frame.rows, from: 0, to: frame.rows.count - 1)
            output += "\u{1B}[J"
        } else {
            output += rewriteChanges(to: frame.rows)
        }
        painted = frame.rows
        isOnScreen = true
        isKnown = true
        return output + moveCursor(to: frame.cursor)
    }

    /// The output that shows `frame` for the last time and moves to the row below; the block then becomes ordinary
    /// text.
    mutating func finish(_ frame: Frame) -> String {
        var last = frame
        last.cursor.row = frame.rows.count - 1
        let output = paint(last) + toRow(painted.count - 1) + "\r\n"
        forget()
        return output
    }

    /// The output that erases the block and moves the cursor to where the block began.
    mutating func erase() -> String {
        guard isOnScreen else { return "" }
        var output = toRow(0) + "\r\u{1B}[K"
        // Row by row, because a terminal may move what ESC[J erases at the top of the screen into its scrollback.
        if painted.count > 1 {
            for _ in 1..<painted.count { output += "\u{1B}[B\u{1B}[K" }
            output += "\u{1B}[\(painted.count - 1)A"
        }
        forget()
        return output
    }

    /// The output that prints whole lines above the block, which must then be painted again.
    mutating func print(above lines: String) -> String {
        var output = erase()
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { output += line + "\r\n" }
        return output
    }

    /// Resets the state: the cursor is at the start of an empty row and no block is on the screen.
    mutating func forget() {
        painted = []
        isKnown = true
        isOnScreen = false
        cursorRow = 0
        column = 0
        top = 0
    }

    /// Sets the window's size. The terminal has wrapped the block again.
    mutating func resize(columns: Int, rows: Int) {
        let columns = max(columns, 1)
        if isOnScreen {
            cursorRow = min(cursorRow(wrappedAt: columns), max(rows, 1) - 1)
            isKnown = false
        }
        self.columns = columns
        self.rows = max(rows, 1)
    }

    /// The cursor's row after the terminal has wrapped the block's lines at another width.
    private func cursorRow(wrappedAt columns: Int) -> Int {
        var count = 0
        var cells = 0
        for row in painted.prefix(cursorRow) {
            cells += row.width
            if !row.continues {
                count += max((cells + columns - 1) / columns, 1)
                cells = 0
            }
        }
        return count + (cells + column) / columns
    }

    private mutating func rewriteChanges(to rows: [Frame.Row]) -> String {
        let common = min(painted.count, rows.count)
        let first = (0..<common).first { painted[$0] != rows[$0] } ?? common
        var output = ""
        if first < rows.count {
            let last = (first..<rows.count).last { $0 >= painted.count || painted[$0] != rows[$0] } ?? first
            output += first < painted.count ? toRow(first) : toRow(painted.count - 1) + "\r\n"
            cursorRow = first
            output += rewrite(rows, from: first, to: last)
        }
        if rows.count < painted.count { output += toRow(rows.count) + "\u{1B}[J" }
        return output
    }

    private mutating func rewrite(_ rows: [Frame.Row], from first: Int, to last: Int) -> String {
        var output = ""
        for index in first...last {
            let row = rows[index]
            output += row.text
            // Erasing after a full row would erase its last cell, because the cursor is still on it.
            if row.width < columns { output += "\u{1B}[K" }
            if index < last && !row.continues { output += "\r\n" }
        }
        cursorRow = last
        return output
    }

    private mutating func toRow(_ row: Int) -> String {
        defer { cursorRow = row }
        if row < cursorRow { return "\r\u{1B}[\(cursorRow - row)A" }
        if row > cursorRow { return "\r\u{1B}[\(row - cursorRow)B" }
        return "\r"
    }

    private mutating func moveCursor(to position: Frame.Position) -> String {
        column = position.column
        return toRow(position.row) + (position.column > 0 ? "\u{1B}[\(position.column)C" : "")
    }
}
