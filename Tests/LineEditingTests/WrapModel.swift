import TerminalText

/// A model of what a window shows of a line, in the simplest form.
struct WrapModel {
    let columns: Int
    let height: Int
    let prompt: String
    let continuation: String
    private var top = 0

    init(columns: Int, height: Int, prompt: String, continuation: String) {
        self.columns = columns
        self.height = height
        self.prompt = prompt
        self.continuation = continuation
    }

    /// The rows of a line that are visible, and the cursor among them.
    mutating func rows(of line: LineModel) -> (rows: [String], row: Int, column: Int) {
        var grid = Grid(columns: columns)
        grid.add(prompt)
        var cursor: (row: Int, column: Int)?
        var seen = 0
        for character in line.string {
            if seen == line.stringBeforeCursor.unicodeScalars.count { cursor = grid.place(for: character) }
            seen += character.unicodeScalars.count
            grid.add(character)
            if character == "\n" { grid.add(continuation) }
        }
        let place = cursor ?? grid.place(for: "\n")
        grid.finish()
        let bottom = max(grid.rows.count - height, 0)
        if place.row < top { top = place.row }
        if place.row >= top + height { top = place.row - height + 1 }
        top = min(top, bottom)
        return (Array(grid.rows[top..<min(top + height, grid.rows.count)]), place.row - top, place.column)
    }

    private struct Grid {
        let columns: Int
        var rows = [""]
        var column = 0

        mutating func add(_ text: String) {
            for character in text { add(character) }
        }

        mutating func add(_ character: Character) {
            if character == "\n" {
                finish()
                startRow()
                return
            }
            let (text, width) = Self.look(of: character)
            if column + width > columns { startRow() }
            rows[rows.count - 1] += text
            column += width
        }

        mutating func finish() {
            if column == columns { startRow() }
        }

        func place(for character: Character) -> (row: Int, column: Int) {
            let width = character == "\n" ? 1 : Self.look(of: character).width
            return column + width > columns ? (rows.count, 0) : (rows.count - 1, column)
        }

        private mutating func startRow() {
            rows.append("")
            column = 0
        }

        static func look(of character: Character) -> (text: String, width: Int) {
            let width = character.unicodeScalars.reduce(0) { $0 + CellWidth.columns(of: $1) }
            return width == 0 ? ("\u{25CC}" + String(character), 1) : (String(character), width)
        }
    }
}
