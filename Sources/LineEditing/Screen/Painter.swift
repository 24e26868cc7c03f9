/// Turns frames into what must be written so that the screen shows them.
///
/// It knows the block it painted last and where the cursor is in it, moves only relatively, and rewrites the rows that
/// differ. Everything it gives out is to be written in order, by the one writer to the terminal.
struct Painter {
    private var columns: Int
    private var rows: Int
    /// What the block shows; nothing if that is not known, as after a change of the window.
    private var painted: [Frame.Row] = []
    private var isKnown = true
    /// The cursor's row in the block.
    private var cursorRow = 0
    private var column = 0
    /// The first row of the whole frame that the window shows.
    private var top = 0
    private var isOnScreen = false

    init(columns: Int, rows: Int) {
        self.columns = max(columns, 1)
        self.rows = max(rows, 1)
    }

    /// What makes the screen show `frame`.
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

    /// What paints `frame` a last time and goes to the start of the row below; the block is then text like any other.
    mutating func finish(_ frame: Frame) -> String {
        var last = frame
        last.cursor.row = frame.rows.count - 1
        let output = paint(last) + toRow(painted.count - 1) + "\r\n"
        forget()
        return output
    }

    /// What takes the block off the screen, leaves the cursor where it began and forgets it.
    mutating func erase() -> String {
        guard isOnScreen else { return "" }
        var output = toRow(0) + "\r\u{1B}[K"
        // Row by row: a terminal may push what ESC[J erases at the top of the screen into its scrollback.
        if painted.count > 1 {
            for _ in 1..<painted.count { output += "\u{1B}[B\u{1B}[K" }
            output += "\u{1B}[\(painted.count - 1)A"
        }
        forget()
        return output
    }

    /// What prints whole lines above the block, which has then to be painted again.
    mutating func print(above lines: String) -> String {
        var output = erase()
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { output += line + "\r\n" }
        return output
    }

    /// Says that the cursor is at the start of an empty row and no block is on the screen.
    mutating func forget() {
        painted = []
        isKnown = true
        isOnScreen = false
        cursorRow = 0
        column = 0
        top = 0
    }

    /// Takes a new size of the window; what is on the screen has been wrapped anew by the terminal.
    mutating func resize(columns: Int, rows: Int) {
        let columns = max(columns, 1)
        if isOnScreen {
            cursorRow = min(cursorRow(wrappedAt: columns), max(rows, 1) - 1)
            isKnown = false
        }
        self.columns = columns
        self.rows = max(rows, 1)
    }

    /// The cursor's row once a terminal has wrapped the block's lines anew at another width.
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
            // Erasing behind a full row would erase its last cell: the cursor still stands on it.
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
