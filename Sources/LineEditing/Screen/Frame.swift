/// What the block of the screen that holds the prompt should show.
struct Frame: Equatable, Sendable {
    /// One row of cells.
    struct Row: Equatable, Sendable {
        /// The cells, with the sequences that colour them; each row begins and ends in plain text.
        var text = ""
        /// How many columns the cells take.
        var width = 0
        /// Whether the next row is the rest of the same line, so that the terminal should wrap and not break it.
        var continues = false
    }

    /// A place in the block.
    struct Position: Equatable, Sendable {
        var row: Int
        var column: Int
    }

    /// From the top; at least one.
    var rows: [Row]
    /// Where the cursor stands; always inside a row, left of the margin.
    var cursor: Position

    /// The part that a window of `height` rows shows when its top is at `top`, or as little beyond as the cursor needs.
    func clipped(toHeight height: Int, top: inout Int) -> Frame {
        let height = max(height, 1)
        top = min(max(top, cursor.row - height + 1, 0), cursor.row, max(rows.count - height, 0))
        guard rows.count > height else { return self }
        var visible = Array(rows[top..<min(top + height, rows.count)])
        visible[visible.count - 1].continues = false
        return Frame(rows: visible, cursor: Position(row: cursor.row - top, column: cursor.column))
    }
}
