package import BilingualText
import ShellRuntime
import TerminalText

extension ProcessUsage {
    /// The text of `--help`, for the program itself or for the subcommand `name`, in lines of at most 80 columns.
    package static func help(of name: String, in language: Language) -> String {
        let subcommand = subcommands.first { $0.name == name }
        let words = { (english: String, chinese: String) in language == .english ? english : chinese }
        var lines: [String] = []
        if let subcommand {
            lines.append(words("usage: ", "用法：") + "marginsh \(name) [FLAG...] \(subcommand.operands)".trimmed)
            lines += ["", subcommand.summary.text(in: language)]
        } else {
            lines.append(words("usage: ", "用法：") + "marginsh [FLAG...] [FILE [ARG...]]")
            lines += ["", words("FILE is a script; - is standard input", "FILE 为脚本；- 表示标准输入")]
            let ways = subcommands.map { way in
                ("marginsh \(way.name) \(way.operands)".trimmed, way.summary.text(in: language))
            }
            lines += [""] + rows(ways)
        }
        let help = self.flags.filter { $0.name == "--help" }
        let flags = subcommand.map { $0.flags + help } ?? self.flags
        lines += [""] + rows(flags.map { (spelling(of: $0), $0.summary.text(in: language)) })
        return lines.joined(separator: "\n")
    }

    /// The flag with its value; dots follow if it may be given several times.
    private static func spelling(of flag: ProcessFlag) -> String {
        [flag.name, flag.operand.placeholder, flag.repeats ? "..." : nil].compactMap(\.self).joined(separator: " ")
    }

    /// Rows of two columns; a long text is wrapped.
    private static func rows(_ rows: [(String, String)]) -> [String] {
        let width = rows.map { CellWidth.columns(of: $0.0) }.max() ?? 0
        let indent = String(repeating: " ", count: width + 4)
        var lines: [String] = []
        for (term, text) in rows {
            let parts = text.wrapped(toColumns: 80 - width - 4)
            lines.append("  " + term.paddedRight(toColumns: width) + "  " + (parts.first ?? ""))
            lines += parts.dropFirst().map { indent + $0 }
        }
        return lines
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
