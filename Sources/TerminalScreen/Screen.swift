/// A model of a terminal's screen after the bytes received so far.
///
/// It follows what xterm, VTE and tmux have in common: deferred wrapping at the margin, combining marks in the cell
/// before, wide characters in two cells, and lines that are wrapped again when the window's width changes.
package struct Screen {
    /// One cell; its text is empty for a space and for the right half of a wide character.
    struct Cell: Equatable {
        var text = ""
        var width = 1
        /// The right half of the wide character before it.
        var isContinuation = false
        var isReversed = false
        var isDim = false
        var isBold = false
        var colour = 0
    }

    /// One row, and whether it was wrapped into the next.
    struct Row: Equatable {
        var cells: [Cell]
        var isWrapped = false
    }

    package internal(set) var columns: Int
    package internal(set) var height: Int
    /// The cursor's position, from 0.
    package internal(set) var cursorRow = 0
    package internal(set) var cursorColumn = 0
    package internal(set) var isCursorVisible = true
    /// Whether bracketed paste is on.
    package internal(set) var marksPastes = false
    package internal(set) var bells = 0
    /// The private modes that are on, except for the cursor and the marking of pastes.
    package internal(set) var modes: Set<Int> = []
    /// Whether programs of the whole screen have it.
    package var isAlternate: Bool { mainScreen != nil }
    /// The operating system commands that came, and where the cursor was.
    package internal(set) var commands: [(text: String, row: Int, column: Int)] = []
    /// Control sequences that the model does not support; a tested program should not send any.
    package internal(set) var unknownSequences: [String] = []
    /// Lines that have scrolled off the top, oldest first.
    package internal(set) var scrolledOff: [String] = []

    var rows: [Row]
    var pen = Cell()
    var wrapsNext = false
    var savedCursor = (row: 0, column: 0)
    /// The main screen and its cursor, while the alternate one is shown.
    var mainScreen: (rows: [Row], cursor: (row: Int, column: Int))?
    var parser = SequenceParser()

    /// Creates an empty screen.
    package init(columns: Int, height: Int) {
        self.columns = columns
        self.height = height
        rows = (0..<height).map { _ in Row(cells: Array(repeating: Cell(), count: columns)) }
    }

    /// Processes a program's output.
    package mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch parser.take(byte) {
            case nil: break
            case .scalar(let scalar): put(scalar)
            case .control(let control): perform(control: control)
            case .sequence(let sequence): perform(sequence)
            case .escape(let final): perform(escape: final)
            case .command(let text): commands.append((text, cursorRow, cursorColumn))
            }
        }
    }

    /// The rows' texts, without trailing spaces.
    package var lines: [String] { rows.map(Self.text) }

    /// The screen's text: its rows up to the last that is not empty.
    package var text: String {
        var lines = lines
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// All lines that were shown: those that have scrolled off, and the screen.
    package var everything: String {
        scrolledOff.isEmpty ? text : scrolledOff.joined(separator: "\n") + "\n" + text
    }

    /// The text in the cursor's row before the cursor.
    package var textBeforeCursor: String { Self.text(Row(cells: Array(rows[cursorRow].cells[..<cursorColumn]))) }

    package var dimText: String { cells { $0.isDim } }
    package var reversedText: String { cells { $0.isReversed } }

    /// The foreground colour of the first occurrence of `text` as its SGR number; nil if there is none.
    package func colour(of text: String) -> Int? {
        for row in rows {
            let line = row.cells.filter { !$0.isContinuation }
            let shown = line.map { $0.text.isEmpty ? " " : $0.text }.joined()
            if let range = shown.range(ofText: text) { return line[range.lowerBound].colour }
        }
        return nil
    }

    private func cells(where isIncluded: (Cell) -> Bool) -> String {
        rows.map { row in
            row.cells.filter { isIncluded($0) && !$0.isContinuation }.map { $0.text.isEmpty ? " " : $0.text }.joined()
        }
        .joined()
    }

    static func text(_ row: Row) -> String {
        var text = ""
        for cell in row.cells where !cell.isContinuation { text += cell.text.isEmpty ? " " : cell.text }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension String {
    /// The first occurrence of `part`, counted in characters.
    fileprivate func range(ofText part: String) -> Range<Int>? {
        let whole = Array(self)
        let part = Array(part)
        guard whole.count >= part.count else { return nil }
        let start = (0...(whole.count - part.count)).first { Array(whole[$0..<$0 + part.count]) == part }
        return start.map { $0..<$0 + part.count }
    }
}
