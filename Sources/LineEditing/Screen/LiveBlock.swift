/// Rows at the end of a terminal's text that are redrawn in place, while lines are printed above them.
///
/// All output must be written in order, and nothing else may write to the terminal. The cursor is on an empty row below
/// the block, so that what the terminal echoes does not overwrite it.
package struct LiveBlock: Sendable {
    private var painter: Painter
    private var columns: Int
    private var height: Int
    private let palette: Palette
    private var rows: [[StyledText]] = []

    /// Makes a block that shows nothing yet, in a window of this size.
    package init(columns: Int, rows: Int, usesColour: Bool) {
        painter = Painter(columns: columns, rows: rows)
        palette = Palette(usesColour: usesColour)
        self.columns = columns
        height = rows
    }

    /// The output that shows `rows`, each cut at the margin.
    package mutating func show(_ rows: [[StyledText]]) -> String {
        self.rows = rows
        return painter.paint(frame)
    }

    package mutating func print(above text: String) -> String {
        let lines = text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text
        return painter.print(above: lines) + painter.paint(frame)
    }

    /// The output that replaces the block by `rows` as ordinary text, with the cursor on the row below.
    package mutating func finish(with rows: [[StyledText]]) -> String {
        let rest = Self.text(rows, columns: columns, palette: palette)
        return rest.isEmpty ? painter.erase() : painter.print(above: rest)
    }

    /// Sets the window's size; the output shows the block in it.
    package mutating func resize(columns: Int, rows: Int) -> String {
        guard columns != self.columns || rows != height else { return "" }
        self.columns = columns
        height = rows
        painter.resize(columns: columns, rows: rows)
        return self.rows.isEmpty ? "" : painter.paint(frame)
    }

    /// The output that shows the block again after another program used the screen.
    package mutating func resume() -> String {
        painter.forget()
        return rows.isEmpty ? "" : painter.paint(frame)
    }

    /// Rows as lines of text, without a newline after the last.
    package static func text(_ rows: [[StyledText]], columns: Int, usesColour: Bool) -> String {
        text(rows, columns: columns, palette: Palette(usesColour: usesColour))
    }

    private static func text(_ rows: [[StyledText]], columns: Int, palette: Palette) -> String {
        var builder = FrameBuilder(columns: columns, palette: palette)
        for row in rows { builder.addRow(row) }
        return builder.finish().rows.dropLast().map(\.text).joined(separator: "\n")
    }

    private var frame: Frame {
        var builder = FrameBuilder(columns: columns, palette: palette)
        for row in rows { builder.addRow(row) }
        return builder.finish()
    }
}
