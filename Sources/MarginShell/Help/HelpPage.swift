import BilingualText
import Diagnosis
import ExchangeAccess
import MarginCommands
import ShellRuntime
import TerminalText

struct HelpPage {
    /// With fewer columns next to a term, its meaning is not wrapped.
    private static let leastRoom = 16

    let language: Language

    /// The largest width of a line; nil if lines are not wrapped.
    var columns: Int?

    /// One line per command.
    func overview(_ declarations: [CommandDeclaration]) -> [String] {
        let usages = declarations.map(CommandUsage.summary)
        return list(usages, declarations.map { $0.summary.text(in: language) }, widest: 34)
    }

    func furtherHelp() -> [String] {
        let further = LocalizedText(
            """
            `help all` lists every command, `help NAME` explains one, `help tour` shows a script to start with
            """,
            "`help all` 列出全部命令，`help NAME` 说明其中一个，`help tour` 给出入门脚本"
        )
        return [""] + wrapped(further.text(in: language))
    }

    /// The command lines that show most of the shell in one run, from the project's folder or an installed package.
    func tour() -> [String] {
        let folders = ["scripts/examples", "/usr/share/doc/marginsh/examples"]
        return folders.map { "marginsh --profile sandbox \($0)/tour.msh" }
    }

    func command(_ declaration: CommandDeclaration) -> [String] {
        var lines = CommandUsage.lines(of: declaration)
        lines += [""] + wrapped(declaration.summary.text(in: language))
        lines += [""] + wrapped(declaration.discussion.text(in: language))
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

    func setting(_ declaration: SettingDeclaration) -> [String] {
        ["set \(declaration.name) VALUE", ""] + wrapped(declaration.summary.text(in: language))
            + wrapped(declaration.kind.allowedText)
    }

    func problem(_ topic: ProblemTopic) -> [String] {
        let rows: [(LocalizedText, LocalizedText)] = [
            (LocalizedText("meaning", "含义"), topic.problem.meaning),
            (LocalizedText("found by", "发现方式"), topic.finding),
            (LocalizedText("next step", "下一步"), topic.problem.nextStep),
        ]
        return list(rows.map { $0.0.text(in: language) }, rows.map { $0.1.text(in: language) }, widest: 10)
    }

    func exitStatuses() -> [String] {
        list(
            ExitStatus.allCases.map { String($0.rawValue) },
            ExitStatus.allCases.map { $0.meaning.text(in: language) },
            widest: 4
        )
    }

    func list(_ terms: [String], _ meanings: [String], widest: Int) -> [String] {
        let width = min(widest, terms.map { CellWidth.columns(of: $0) }.max() ?? 0)
        let indent = String(repeating: " ", count: width)
        return zip(terms, meanings).flatMap { (term, meaning) -> [String] in
            let lines = term.split(separator: "\n").map(String.init)
            var meant = wrapped(meaning, behind: width + 4).map { "  \(indent)  \($0)" }
            guard lines.count == 1, CellWidth.columns(of: term) <= width else { return lines.map { "  \($0)" } + meant }
            meant[0] = "  \(term.paddedRight(toColumns: width))" + meant[0].dropFirst(width + 2)
            return meant
        }
    }

    /// `text` in lines that fit next to the first `taken` columns; one line if there is hardly any room.
    func wrapped(_ text: String, behind taken: Int = 0) -> [String] {
        guard let columns, columns - taken >= Self.leastRoom else { return [text] }
        return text.wrapped(toColumns: columns - taken)
    }
}
