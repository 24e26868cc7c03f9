/// Where this program's words are seen.
package struct TerminalFacts: Sendable {
    package var inputIsTerminal: Bool
    package var outputIsTerminal: Bool

    /// `TERM`
    package var type: String?

    /// The locale that characters follow: `LC_ALL`, `LC_CTYPE` or `LANG`.
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

    /// Whether the locale's characters are UTF-8.
    var isUTF8: Bool {
        let name = locale.lowercased()
        return name.contains("utf-8") || name.contains("utf8")
    }
}
