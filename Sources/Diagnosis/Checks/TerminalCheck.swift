import BilingualText
import ShellRuntime

struct TerminalCheck: DiagnosticCheck {
    /// Narrower tables have little room left for figures.
    private static let fewestColumns = 40

    let name = CheckName.terminal
    let summary = LocalizedText(english: "the terminal: size, character set, type", chinese: "终端：大小、字符集、类型")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let terminal = checkContext.services.terminal
        var facts = [Fact("input", terminal.inputIsTerminal), Fact("output", terminal.outputIsTerminal)]
        facts += [terminal.type.map { Fact("type", $0) }, terminal.columns.map { Fact("columns", $0) }].compactMap(
            \.self
        )
        if !terminal.locale.isEmpty { facts.append(Fact("locale", terminal.locale)) }
        guard terminal.outputIsTerminal else { return .ok(facts) }
        guard terminal.isUTF8 else { return .fail(.terminalNotUTF8, facts) }
        if terminal.type.map({ $0.isEmpty || $0 == "dumb" }) ?? true { return .warn(.terminalDumb, facts) }
        return .ok(unless: terminal.columns.map { $0 < Self.fewestColumns } == true ? .terminalNarrow : nil, facts)
    }
}
