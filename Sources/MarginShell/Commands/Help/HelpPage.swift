import ShellRuntime
import TerminalText

/// Pages of help, laid out as lines.
struct HelpPage {
    let language: Language

    /// A line a command.
    func overview(_ declarations: [CommandDeclaration]) -> [String] {
        let usages = declarations.map(CommandUsage.summary)
        return list(usages, declarations.map { $0.summary.text(in: language) }, widest: 34)
    }

    /// Where the rest is explained.
    func furtherHelp() -> [String] {
        let further = LocalizedText(
            english:
                "`help all` lists every command, `help NAME` explains one, `help tour` names a script to begin with",
            chinese: "`help all` 列出全部命令，`help NAME` 说明其中一个，`help tour` 给出入门脚本"
        )
        return ["", further.text(in: language)]
    }

    /// How to see most of the shell in one run, from the project's folder or where a package was installed.
    func tour() -> [String] {
        let folders = ["scripts/examples", "/usr/share/doc/marginsh/examples"]
        return folders.map { "marginsh --profile sandbox \($0)/tour.msh" }
    }

    /// Everything about one command.
    func command(_ declaration: CommandDeclaration) -> [String] {
        var lines = CommandUsage.lines(of: declaration)
        lines += ["", declaration.summary.text(in: language), "", declaration.discussion.text(in: language)]
        let options = declaration.signature.main?.options ?? []
        if !options.isEmpty {
            lines.append("")
            lines += list(options.map(CommandUsage.text), options.map { $0.summary.text(in: language) }, widest: 28)
        }
        if !declaration.examples.isEmpty {
            lines.append("")
            lines += list(
                declaration.examples.map(\.script),
                declaration.examples.map { $0.explanation.text(in: language) },
                widest: 40
            )
        }
        return lines
    }

    /// Everything about one setting.
    func setting(_ declaration: SettingDeclaration) -> [String] {
        [
            "set \(declaration.name) VALUE", "", declaration.summary.text(in: language), declaration.kind.allowedText,
        ]
    }

    /// The statuses that the process ends with.
    func exitStatuses() -> [String] {
        list(
            ExitStatus.allCases.map { String($0.rawValue) },
            ExitStatus.allCases.map { $0.meaning.text(in: language) },
            widest: 4
        )
    }

    private func list(_ terms: [String], _ meanings: [String], widest: Int) -> [String] {
        let width = min(widest, terms.map { CellWidth.columns(of: $0) }.max() ?? 0)
        let indent = String(repeating: " ", count: width)
        return zip(terms, meanings).flatMap { (term, meaning) -> [String] in
            let lines = term.split(separator: "\n").map(String.init)
            if lines.count == 1, CellWidth.columns(of: term) <= width {
                return ["  \(term.paddedRight(toColumns: width))  \(meaning)"]
            }
            return lines.map { "  \($0)" } + ["  \(indent)  \(meaning)"]
        }
    }
}
