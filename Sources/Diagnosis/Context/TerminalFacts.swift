/// The terminal, if there is one.
package struct TerminalFacts: Sendable {
    package var inputIsTerminal: Bool
    package var outputIsTerminal: Bool

    /// `TERM`
    package var type: String?

    /// The locale for characters: `LC_ALL`, `LC_CTYPE` or `LANG`.
    package var locale: String
    package var columns: Int?

    package init(
        inputIsTerminal: Bool = false,
        outputIsTerminal: Bool = false,
        type: String? = nil,
        locale: String = "",
        columns: Int? = nil
    ) {
        self.inputIsTerminal = inputIsTerminal
        self.outputIsTerminal = outputIsTerminal
        self.type = type
        self.locale = locale
        self.columns = columns
    }

    var isUTF8: Bool {
        let name = locale.lowercased()
        return name.contains("utf-8") || name.contains("utf8")
    }
}
