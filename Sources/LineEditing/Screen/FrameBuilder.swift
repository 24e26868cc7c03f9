internal import TerminalText

/// The rows of the prompt's block on the screen, and the cursor.
struct Frame: Equatable, Sendable {
    struct Row: Equatable, Sendable {
        /// The cells, with their colour sequences; each row begins and ends without colour.
        var text = ""
        /// In columns.
        var width = 0
        /// Whether the next row is the rest of the same line, so that the terminal wraps the line.
        var continues = false
    }

    /// A place in the block.
    struct Position: Equatable, Sendable {
        var row: Int
        var column: Int
    }

    /// From top to bottom; at least one.
    var rows: [Row]
    /// Always inside a row, left of the margin.
    var cursor: Position

    /// The part that a window of `height` rows shows from row `top`, which moves as little as the cursor needs.
    func clipped(toHeight height: Int, top: inout Int) -> Frame {
        let height = max(height, 1)
        top = min(max(top, cursor.row - height + 1, 0), cursor.row, max(rows.count - height, 0))
        guard rows.count > height else { return self }
        var visible = Array(rows[top..<min(top + height, rows.count)])
        visible[visible.count - 1].continues = false
        return Frame(rows: visible, cursor: Position(row: cursor.row - top, column: cursor.column))
    }
}

/// Lays out text in rows of a given width, as a terminal that wraps at its margin shows it.
struct FrameBuilder {
    private let columns: Int
    private let palette: Palette
    private var rows: [Frame.Row] = []
    private var row = Frame.Row()
    private var role = TextRole.plain
    private var cursor: Frame.Position?

    /// Makes a builder for a window `columns` wide; one column at least.
    init(columns: Int, palette: Palette) {
        self.columns = max(columns, 1)
        self.palette = palette
    }

    /// The columns left in the row.
    var room: Int { columns - row.width }

    /// Adds text that has one role; newlines in it begin a new row.
    mutating func add(_ text: some StringProtocol, _ role: TextRole) {
        for character in text { add(character, role) }
    }

    mutating func add(_ pieces: [StyledText]) {
        for piece in pieces { add(piece.text, piece.role) }
    }

    mutating func add(_ character: Character, _ role: TextRole) {
        if character == "\n" {
            endLine()
            return
        }
        for glyph in Glyph.glyphs(for: character, atColumn: row.width) {
            put(glyph, glyph.isSpelling ? .selection : role)
        }
    }

    /// Adds a control sequence that shows nothing.
    mutating func addMark(_ sequence: String) { row.text += sequence }

    /// Puts the cursor before `character`, which is added next; nil means the end of the text.
    mutating func markCursor(before character: Character?) {
        let width = width(of: character)
        cursor =
            width > room
            ? Frame.Position(row: rows.count + 1, column: 0) : Frame.Position(row: rows.count, column: row.width)
    }

    /// The columns that the cursor needs on `character`; a newline or the end counts as a space.
    private func width(of character: Character?) -> Int {
        guard let character, character != "\n" else { return 1 }
        let width = Glyph.glyphs(for: character, atColumn: row.width)[0].width
        return width > columns ? 1 : width
    }

    /// Ends a line of the text.
    ///
    /// A line that fills its last row gets an empty row for the cursor.
    mutating func endLine() {
        if room == 0 { endRow(continues: false) }
        endRow(continues: false)
    }

    /// Adds a row of pieces that is cut at the margin.
    mutating func addRow(_ pieces: [StyledText]) {
        for piece in pieces {
            for character in piece.text.truncated(toColumns: room, ellipsis: "") { add(character, piece.role) }
        }
        endRow(continues: false)
    }

    /// The frame, with the cursor at the last mark or after the text, and with the rows `below` it.
    consuming func finish(below: [[StyledText]] = []) -> Frame {
        if room == 0 { endRow(continues: false) }
        let end = Frame.Position(row: rows.count, column: row.width)
        endRow(continues: false)
        for pieces in below { addRow(pieces) }
        return Frame(rows: rows, cursor: cursor ?? end)
    }

    private mutating func put(_ glyph: Glyph, _ role: TextRole) {
        let glyph = glyph.width > columns ? Glyph.substitute : glyph
        if glyph.width > room {
            // Otherwise the terminal would keep the old content of the cell it skips.
            put(Glyph(text: String(repeating: " ", count: room), width: room), .plain)
            endRow(continues: true)
        }
        guard glyph.width > 0 || !glyph.text.isEmpty else { return }
        switchRole(to: role)
        row.text += glyph.text
        row.width += glyph.width
        // Terminals disagree about the width of such sequences, so the position of the next cell is set explicitly.
        if glyph.isDisputed && row.width < columns { row.text += "\u{1B}[\(row.width + 1)G" }
    }

    private mutating func switchRole(to new: TextRole) {
        guard new != role else { return }
        row.text += palette.end(of: role) + palette.start(of: new)
        role = new
    }

    private mutating func endRow(continues: Bool) {
        switchRole(to: .plain)
        row.continues = continues
        rows.append(row)
        row = Frame.Row()
    }
}
