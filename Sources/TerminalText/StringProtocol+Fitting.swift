extension StringProtocol {
    /// The text, or if it takes more than `width` columns, as much of its start as leaves room for `ellipsis`.
    ///
    /// Where not even the ellipsis fits, the start alone is cut. The result never takes more than `width` columns.
    package func truncated(toColumns width: Int, ellipsis: String = "…") -> String {
        guard CellWidth.columns(of: self) > width else { return String(self) }
        let ellipsisWidth = CellWidth.columns(of: ellipsis)
        guard ellipsisWidth <= width else { return String(start(fitting: width)) }
        return start(fitting: width - ellipsisWidth) + ellipsis
    }

    /// The text with blanks before it, so that it takes at least `width` columns: for a column of numbers.
    package func paddedLeft(toColumns width: Int) -> String {
        blanks(missingFrom: width) + self
    }

    /// The text with blanks behind it, so that it takes at least `width` columns.
    package func paddedRight(toColumns width: Int) -> String {
        self + blanks(missingFrom: width)
    }

    /// The line with each tab replaced by blanks up to the next multiple of `tabWidth` columns.
    ///
    /// Expand a line and the part of it before a mark in the same way, and a caret below stands where it belongs.
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

    private func blanks(missingFrom width: Int) -> String {
        String(repeating: " ", count: Swift.max(width - CellWidth.columns(of: self), 0))
    }
}
