extension StringProtocol {
    /// The text; if it takes more than `width` columns, as much of its start as fits with `ellipsis`.
    ///
    /// If not even the ellipsis fits, it is left out. The result never takes more than `width` columns.
    package func truncated(toColumns width: Int, ellipsis: String = "…") -> String {
        guard CellWidth.columns(of: self) > width else { return String(self) }
        let ellipsisWidth = CellWidth.columns(of: ellipsis)
        guard ellipsisWidth <= width else { return String(start(fitting: width)) }
        return start(fitting: width - ellipsisWidth) + ellipsis
    }

    /// The text with spaces before it, so that it takes at least `width` columns: for a column of numbers.
    package func paddedLeft(toColumns width: Int) -> String { spaces(missingFrom: width) + self }

    /// The text with spaces after it, so that it takes at least `width` columns.
    package func paddedRight(toColumns width: Int) -> String { self + spaces(missingFrom: width) }

    /// The line with each tab replaced by spaces up to the next multiple of `tabWidth` columns.
    ///
    /// If a line and the part of it before a mark are both expanded, a caret below the line is at the right column.
    package func expandingTabs(every tabWidth: Int = 4) -> String {
        guard contains("\t"), tabWidth > 0 else { return String(self) }
        var expanded = ""
        var column = 0
        for character in self {
            let width = character == "\t" ? tabWidth - column % tabWidth : CellWidth.columns(of: character)
            if character == "\t" {
                expanded.append(contentsOf: repeatElement(" ", count: width))
            } else {
                expanded.append(character)
            }
            column += width
        }
        return expanded
    }

    private func start(fitting width: Int) -> SubSequence {
        var remaining = width
        return prefix { character in
            remaining -= CellWidth.columns(of: character)
            return remaining >= 0
        }
    }

    private func spaces(missingFrom width: Int) -> String {
        String(repeating: " ", count: Swift.max(width - CellWidth.columns(of: self), 0))
    }
}

extension StringProtocol {
    /// The text in lines of at most `width` columns, broken at spaces and between wide characters; each newline in the
    /// text ends a line, too. A word that is longer than a line stays whole.
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
            if columns + piece.spaces + pieceColumns > width, columns > indent.count {
                lines.append(line)
                line = indent + piece.word
                columns = indent.count + pieceColumns
            } else {
                line += String(repeating: " ", count: piece.spaces) + piece.word
                columns += piece.spaces + pieceColumns
            }
        }
        return lines + [line]
    }

    /// The words, each with the number of spaces before it. A wide character is a word, unless it may not begin a line.
    private var pieces: [(spaces: Int, word: String)] {
        var pieces: [(spaces: Int, word: String)] = []
        var spaces = 0
        var isOpen = false
        for character in self {
            if character == " " {
                spaces += 1
                isOpen = false
                continue
            }
            let isWide = CellWidth.columns(of: character) > 1
            if spaces == 0, !pieces.isEmpty, isOpen && !isWide || "，。、；：！？）」』》”’".contains(character) {
                pieces[pieces.count - 1].word.append(character)
            } else {
                pieces.append((spaces, String(character)))
            }
            spaces = 0
            isOpen = !isWide
        }
        return pieces
    }
}
