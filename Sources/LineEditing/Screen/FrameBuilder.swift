internal import TerminalText

/// Lays text out in rows of a given width, as a terminal that wraps at its margin shows it.
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

    /// How many columns are left in the row.
    var room: Int { columns - row.width }

    /// Adds text that has one role; line ends in it begin a new row.
    mutating func add(_ text: some StringProtocol, _ role: TextRole) {
        for character in text { add(character, role) }
    }

    /// Adds pieces of text.
    mutating func add(_ pieces: [StyledText]) {
        for piece in pieces { add(piece.text, piece.role) }
    }

    /// Adds one character of the text.
    mutating func add(_ character: Character, _ role: TextRole) {
        if character == "\n" {
            endLine()
            return
        }
        for glyph in Glyph.glyphs(for: character, atColumn: row.width) {
            put(glyph, glyph.isSpelling ? .selection : role)
        }
    }

    /// Notes that the cursor stands before `character`, which is added next; nothing is the end of the text.
    mutating func markCursor(before character: Character?) {
        let width = width(of: character)
        cursor =
            width > room
            ? Frame.Position(row: rows.count + 1, column: 0) : Frame.Position(row: rows.count, column: row.width)
    }

    /// The columns that the cursor needs on `character`; it stands on a line's end as on a blank.
    private func width(of character: Character?) -> Int {
        guard let character, character != "\n" else { return 1 }
        let width = Glyph.glyphs(for: character, atColumn: row.width)[0].width
        return width > columns ? 1 : width
    }

    /// Ends a line of the text.
    ///
    /// One that fills its last row gets an empty one, where the cursor can stand.
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

    /// The frame, with the cursor at the last mark or behind the text, and further rows below the text.
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
            // Left to itself the terminal would keep whatever stood in the cell it skips.
            put(Glyph(text: String(repeating: " ", count: room), width: room), .plain)
            endRow(continues: true)
        }
        guard glyph.width > 0 || !glyph.text.isEmpty else { return }
        switchRole(to: role)
        row.text += glyph.text
        row.width += glyph.width
        // Terminals disagree about the width of such sequences; saying where the next cell is makes ours hold.
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
