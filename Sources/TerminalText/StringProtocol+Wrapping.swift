extension StringProtocol {
    /// The text in lines of at most `width` columns, broken at blanks and between wide characters; each line end in it ends
    /// a line too. A word that is longer than a line stays whole.
    package func wrapped(toColumns width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { $0.lines(of: width) }
    }

    private func lines(of width: Int) -> [String] {
        guard CellWidth.columns(of: self) > width else { return [String(self)] }
        let indent = String(prefix { $0 == " " })
        var lines: [String] = []
        var line = indent
        var columns = indent.count
        for piece in dropFirst(indent.count).pieces {
            let pieceColumns = CellWidth.columns(of: piece.word)
            if columns + piece.blanks + pieceColumns > width, columns > indent.count {
                lines.append(line)
                line = indent + piece.word
                columns = indent.count + pieceColumns
            } else {
                line += String(repeating: " ", count: piece.blanks) + piece.word
                columns += piece.blanks + pieceColumns
            }
        }
        return lines + [line]
    }

    /// The words with the blanks before each; a wide character is a word, unless it may not begin a line.
    private var pieces: [(blanks: Int, word: String)] {
        var pieces: [(blanks: Int, word: String)] = []
        var blanks = 0
        var isOpen = false
        for character in self {
            if character == " " {
                blanks += 1
                isOpen = false
                continue
            }
            let isWide = CellWidth.columns(of: character) > 1
            if blanks == 0, !pieces.isEmpty, isOpen && !isWide || "，。、；：！？）」』》”’".contains(character) {
                pieces[pieces.count - 1].word.append(character)
            } else {
                pieces.append((blanks, String(character)))
            }
            blanks = 0
            isOpen = !isWide
        }
        return pieces
    }
}
