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

    /// One line per command, in a narrow window without its arguments, so that the first page fits a low one.
    func overview(_ declarations: [CommandDeclaration]) -> [String] {
        let isNarrow = columns.map { $0 < 100 } ?? false
        let usages = declarations.map { isNarrow ? $0.name : CommandUsage.summary(of: $0) }
        return list(usages, declarations.map { $0.summary.text(in: language) }, widest: 34)
    }

    func furtherHelp() -> [String] {
        let further = LocalizedText(
            """
            `help all` lists every command, `help NAME` explains one, `help topics` lists the language and more, \
            `help tour` shows it at work, `help examples` lists scripts
            """,
            """
            `help all` 列出全部命令，`help NAME` 说明其中一个，`help topics` 列出语言等主题，`help tour` 边看边学，\
            `help examples` 列出示例脚本
            """
        )
        return [""] + wrapped(further.text(in: language))
    }

    func furtherExamples() -> [String] {
        let further = LocalizedText(
            "`help example NAME` prints one, and `> FILE` after it writes it to a file",
            "`help example NAME` 输出其中一个，其后加 `> FILE` 写入文件"
        )
        return [""] + wrapped(further.text(in: language))
    }

    /// Names with what they are about, one per line.
    func index(_ entries: [(String, LocalizedText)]) -> [String] {
        list(entries.map(\.0), entries.map { $0.1.text(in: language) }, widest: 24)
    }

    func topic(_ topic: HelpTopic) -> [String] {
        let parts = [
            topic.usage,
            [topic.summary, topic.text].map { $0.text(in: language) }.filter { !$0.isEmpty }.flatMap { wrapped($0) },
            list(topic.rows.map(\.term), topic.rows.map { $0.meaning.text(in: language) }, widest: 16),
            examples(topic.examples),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    func command(_ declaration: CommandDeclaration) -> [String] {
        var lines = CommandUsage.lines(of: declaration).flatMap(usage)
        lines += [""] + wrapped(declaration.summary.text(in: language))
        lines += [""] + wrapped(declaration.discussion.text(in: language))
        let options = declaration.signature.main?.options ?? []
        if !options.isEmpty {
            lines.append("")
            lines += list(options.map(CommandUsage.text), options.map { $0.summary.text(in: language) }, widest: 28)
        }
        if !declaration.examples.isEmpty { lines += [""] + examples(declaration.examples) }
        return lines
    }

    private func examples(_ examples: [CommandDeclaration.Example]) -> [String] {
        list(examples.map(\.script), examples.map { $0.explanation.text(in: language) }, widest: 40)
    }

    func setting(_ declaration: SettingDeclaration) -> [String] {
        ["set \(declaration.name) VALUE", ""] + wrapped(declaration.summary.text(in: language))
            + (declaration.details.map { wrapped($0.text(in: language)) } ?? []) + wrapped(declaration.kind.allowedText)
    }

    func problem(_ topic: ProblemTopic) -> [String] {
        let rows: [(LocalizedText, LocalizedText)] = [
            (LocalizedText("meaning", "含义"), topic.problem.meaning),
            (LocalizedText("found by", "发现方式"), topic.finding),
            (LocalizedText("next step", "下一步"), topic.problem.nextStep),
        ]
        return list(rows.map { $0.0.text(in: language) }, rows.map { $0.1.text(in: language) }, widest: 10)
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

    /// A usage line, whose options are not broken, and whose further lines are indented.
    private func usage(_ line: String) -> [String] {
        guard let columns, columns >= Self.leastRoom else { return [line] }
        var depth = 0
        let joined = line.map { character -> Character in
            if character == "[" { depth += 1 } else if character == "]" { depth -= 1 }
            return character == " " && depth > 0 ? Self.joint : character
        }
        let lines = String(joined).wrapped(toColumns: columns - 4)
        return lines.enumerated().map {
            ($0 == 0 ? "" : "    ") + $1.map { $0 == Self.joint ? " " : String($0) }.joined()
        }
    }

    /// Replaces a space at which a line is not broken.
    private static let joint: Character = "\u{A0}"

    /// `text` in lines that fit next to the first `taken` columns; one line if there is hardly any room.
    func wrapped(_ text: String, behind taken: Int = 0) -> [String] {
        guard let columns, columns - taken >= Self.leastRoom else { return [text] }
        return text.wrapped(toColumns: columns - taken)
    }
}
