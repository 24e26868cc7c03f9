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

/// A flag of the process itself, for the man page and the shells' completions.
package struct ProcessFlag: Sendable {
    /// The value after a flag, for completion.
    enum Operand: Sendable {
        case none
        case statement(String)
        case setting(String)
        case profile(String)
        case permissionClass(String)
        case file(String)
        case word(String, [String])
        case number(String, ClosedRange<Int>)
    }

    /// Such as `--profile` or `-c`.
    let name: String
    let operand: Operand

    /// Whether it may be given several times.
    let repeats: Bool
    let summary: LocalizedText

    init(_ name: String, _ operand: Operand, repeats: Bool = false, _ english: String, _ chinese: String) {
        self.name = name
        self.operand = operand
        self.repeats = repeats
        summary = LocalizedText(english, chinese)
    }

    /// A flag without a value.
    init(_ name: String, _ english: String, _ chinese: String) {
        self.init(name, .none, english, chinese)
    }
}

extension ProcessFlag.Operand {
    /// The name of the value, such as `NAME`; nil without a value.
    var placeholder: String? {
        switch self {
        case .none: nil
        case .statement(let name), .setting(let name), .profile(let name), .permissionClass(let name),
            .file(let name), .word(let name, _), .number(let name, _):
            name
        }
    }
}

/// The shells with a completion script.
package enum CompletedShell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}
