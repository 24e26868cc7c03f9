import ShellRuntime

/// Turns the answers of one statement into text, as they come or together at the end.
protocol AnswerRenderer: Sendable {
    /// Takes an answer in.
    ///
    /// - Returns: what can be shown already.
    mutating func add(_ answer: Answer) -> String

    /// Ends the statement.
    ///
    /// - Returns: what was still held back.
    mutating func finish() -> String
}

extension AnswerRenderer {
    mutating func finish() -> String { "" }
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
    func narrowed(by count: Int) -> OutputSurface {
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
