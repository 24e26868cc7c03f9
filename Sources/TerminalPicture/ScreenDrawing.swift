internal import TerminalScreen

/// Draws a screen as SVG. Each run of one style is a text stretched over exactly its cells, so that the font does not
/// matter.
struct ScreenDrawing {
    private static let cell = (width: 8.4, height: 18.0)
    private static let margin = 14.0

    /// The colours of a terminal's theme.
    struct Theme {
        let ground: String
        let ink: String
        let cursor: String

        /// SGR 30 to 37.
        let colours: [String]

        static let dark = Theme(
            ground: "#14171c",
            ink: "#d7dce2",
            cursor: "#9aa4b2",
            colours: ["#5c6370", "#ff6b68", "#7ccf7c", "#e5c07b", "#61afef", "#d18fe0", "#56c2d0", "#d7dce2"]
        )

        static let light = Theme(
            ground: "#f6f8fa",
            ink: "#1f2328",
            cursor: "#6e7781",
            colours: ["#6e7781", "#b62324", "#116329", "#7d4e00", "#0550ae", "#7c3aa8", "#1b6a75", "#424a53"]
        )
    }

    private let screen: Screen
    private let theme: Theme

    init(_ screen: Screen, in theme: Theme) {
        self.screen = screen
        self.theme = theme
    }

    /// The drawing of the rows up to the last one that is not empty.
    var svg: String {
        let rows = screen.runs
        let used = max((rows.lastIndex { !$0.isEmpty } ?? 0) + 1, screen.cursorRow + 1)
        let width = Double(screen.columns) * Self.cell.width + 2 * Self.margin
        let height = Double(used) * Self.cell.height + 2 * Self.margin
        let head = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)">
            <rect width="100%" height="100%" rx="8" fill="\(theme.ground)"/>
            <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">

            """
        let body = rows[..<used].enumerated().map { row, runs in runs.map { drawing(of: $0, row: row) }.joined() }
        return head + body.joined() + cursor + "</g>\n</svg>\n"
    }

    private var cursor: String {
        guard screen.isCursorVisible else { return "" }
        return rectangle(column: screen.cursorColumn, row: screen.cursorRow, width: 1, colour: theme.cursor)
    }

    private func drawing(of run: StyledRun, row: Int) -> String {
        var text = run.text[...]
        while run.isReversed == false, text.last == " " { text.removeLast() }
        guard !text.isEmpty else { return "" }
        let dropped = run.text.count - text.count
        let colour = (30...37).contains(run.colour) ? theme.colours[run.colour - 30] : theme.ink
        let box = run.isReversed ? rectangle(column: run.column, row: row, width: run.width, colour: colour) : ""
        let x = Self.margin + Double(run.column) * Self.cell.width
        let y = Self.margin + (Double(row) + 0.72) * Self.cell.height
        let length = Double(run.width - dropped) * Self.cell.width
        let style = (run.isDim ? " opacity=\"0.65\"" : "") + (run.isBold ? " font-weight=\"700\"" : "")
        return box + """
            <text x="\(x)" y="\(y)" textLength="\(length)" lengthAdjust="spacingAndGlyphs" \
            fill="\(run.isReversed ? theme.ground : colour)"\(style)>\(Self.escaped(text))</text>

            """
    }

    private func rectangle(column: Int, row: Int, width: Int, colour: String) -> String {
        let x = Self.margin + Double(column) * Self.cell.width
        let y = Self.margin + Double(row) * Self.cell.height
        return """
            <rect x="\(x)" y="\(y)" width="\(Double(width) * Self.cell.width)" height="\(Self.cell.height)" \
            fill="\(colour)"/>

            """
    }

    /// Escapes XML characters, and keeps spaces as no-break spaces.
    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing(" ", with: "\u{A0}")
    }
}
