package import BilingualText
package import TerminalText

extension DisplayText {
    /// A line in bold, without its end.
    static func bold(_ line: String) -> DisplayText { marked(line, by: DisplayText(sequence: "\u{1B}[1m")) }

    /// A line that is fainter than others, without its end.
    static func faint(_ line: String) -> DisplayText { marked(line, by: DisplayText(sequence: "\u{1B}[2m")) }

    private static func marked(_ line: String, by start: DisplayText) -> DisplayText {
        start + line + DisplayText(sequence: "\u{1B}[0m")
    }
}

/// Where text will be seen, as far as that shapes it.
package struct OutputSurface: Sendable {
    package let isTerminal: Bool

    /// The width in columns; nil where nothing limits it.
    package let columns: Int?
    package let usesColour: Bool
    package let language: Language

    /// The width of a text surface that nothing is known of.
    static let usualColumns = 80

    /// The same with `count` columns taken by something else.
    package func narrowed(by count: Int) -> OutputSurface {
        OutputSurface(
            isTerminal: isTerminal,
            columns: columns.map { max($0 - count, 1) },
            usesColour: usesColour,
            language: language
        )
    }

    package init(isTerminal: Bool, columns: Int?, usesColour: Bool, language: Language) {
        self.isTerminal = isTerminal
        self.columns = columns
        self.usesColour = usesColour
        self.language = language
    }
}

extension OutputSurface {
    /// The line that marks a table's figures as simulated.
    package var simulatedFooter: DisplayText {
        let text = Message.simulatedFooter.text(in: language)
        return (usesColour ? DisplayText.faint(text) : DisplayText(text)) + "\n"
    }
}
