package import BilingualText
import LineEditing
package import TerminalText

/// Where text will be seen, as far as that shapes it.
package struct OutputSurface: Sendable {
    package let isTerminal: Bool

    /// The width in columns; nil where nothing limits it.
    package let columns: Int?

    /// The height in rows of what is seen at once; nil where nothing limits it.
    package let rows: Int?
    package let usesColour: Bool
    package let language: Language
    package let symbols: PageSymbols

    /// The width of a text surface that nothing is known of.
    static let usualColumns = 80

    package init(
        isTerminal: Bool,
        columns: Int?,
        rows: Int? = nil,
        usesColour: Bool,
        language: Language,
        symbols: PageSymbols = .unicode
    ) {
        self.isTerminal = isTerminal
        self.columns = columns
        self.rows = rows
        self.usesColour = usesColour
        self.language = language
        self.symbols = symbols
    }

    /// The same with `count` columns taken by something else.
    package func narrowed(by count: Int) -> OutputSurface {
        OutputSurface(
            isTerminal: isTerminal,
            columns: columns.map { max($0 - count, 1) },
            rows: rows,
            usesColour: usesColour,
            language: language,
            symbols: symbols
        )
    }

    /// Text of any width.
    package static func text(in language: Language) -> OutputSurface {
        OutputSurface(isTerminal: false, columns: nil, usesColour: false, language: language)
    }

    /// The line that marks figures as simulated.
    package var simulatedLine: PageLine { PageLine(Message.simulatedFooter.text(in: language), .faint) }

    /// ``simulatedLine`` as text.
    package var simulatedFooter: DisplayText { text(simulatedLine.pieces) + "\n" }

    /// The pieces of a line, in colour where the surface takes it.
    func text(_ pieces: [StyledText]) -> DisplayText {
        pieces.map { piece in
            guard usesColour, let sequence = piece.role.sequence else { return DisplayText(piece.text) }
            return DisplayText(sequence: sequence) + piece.text + DisplayText(sequence: "\u{1B}[0m")
        }
        .joined()
    }
}
