import BilingualText
import LineEditing
import SystemCalls
import TerminalText

/// The files that match the typed beginning of a path.
struct FileCompletion {
    /// A path with any of these must be quoted.
    private static let special = Set(" \t\"'$;{}|()[]#`\\")

    /// The completions of the typed word, which may begin with a quote.
    static func candidates(for typed: String) -> [Completion] {
        let quote = typed.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
        let path = quote == nil ? typed : String(typed.dropFirst())
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let start = path.dropFirst(folder.count)
        guard let names = try? FileNames.inDirectory(folder.isEmpty ? "." : folder) else { return [] }
        return names.filter { $0.hasPrefix(start) && isWelcome($0, behind: start) }
            .compactMap { completion(folder, $0, quote: quote) }
    }

    /// Hidden files are offered only after a typed dot, and names with deceptive characters never.
    private static func isWelcome(_ name: String, behind start: Substring) -> Bool {
        (start.first == "." || name.first != ".") && VisibleText(name).description == name
    }

    private static func completion(_ folder: String, _ name: String, quote: Character?) -> Completion? {
        let isFolder = (try? FileStatus(of: folder + name))?.kind == .directory
        let label = name + (isFolder ? "/" : "")
        let text = folder + label
        var quote = quote
        if quote == nil, text.contains(where: special.contains) { quote = text.contains("'") ? "\"" : "'" }
        guard let quote else { return Completion(text, label: label, suffix: isFolder ? "" : " ") }
        // Between double quotes the language reads escapes and variables.
        guard !text.contains(quote), quote == "'" || !text.contains(where: { $0 == "$" || $0 == "\\" }) else {
            return nil
        }
        return Completion("\(quote)\(text)" + (isFolder ? "" : "\(quote)"), label: label, suffix: isFolder ? "" : " ")
    }
}

/// The words that begin a statement but are not commands.
enum StatementKeyword {
    static let all: [(word: String, summary: LocalizedText)] = [
        (
            "let",
            LocalizedText("assign a value or a command's record to a variable", "将值或命令的结果赋给变量")
        ),
        ("expect", LocalizedText("fail if a condition is false", "条件不成立时失败")),
        ("if", LocalizedText("run a block if a condition is true", "条件成立时运行代码块")),
        ("for", LocalizedText("run a block for each value", "对每个值运行代码块")),
        ("repeat", LocalizedText("run a block N times", "运行代码块 N 次")),
        ("try", LocalizedText("run a block and handle its failure", "运行代码块并处理失败")),
        ("break", LocalizedText("end the loop", "结束循环")),
        ("continue", LocalizedText("start the loop's next round", "进入下一轮循环")),
    ]
}
