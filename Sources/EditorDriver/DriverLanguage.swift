import LineEditing

/// A minimal language: words, `{` blocks, quotes, `$` and `#`.
struct DriverLanguage: InputAnalysing, Completing {
    static let commands = ["borrow", "busy", "count", "crash", "echo", "env", "quit", "release", "wait"]

    func status(of text: String) -> InputStatus {
        let quotes = text.filter { $0 == "\"" }.count
        let depth = text.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
        return quotes % 2 == 1 || depth > 0 ? .incomplete : .complete
    }

    func roles(of text: String) -> [RoleSpan] {
        var spans: [RoleSpan] = []
        var offset = 0
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let end = offset + word.utf8.count
            if !word.isEmpty, let role = role(of: word, isFirst: index == 0) {
                spans.append(RoleSpan(offset..<end, role))
            }
            offset = end + 1
        }
        return spans
    }

    private func role(of word: Substring, isFirst: Bool) -> TextRole? {
        if isFirst { return Self.commands.contains(String(word)) ? .command : .unknownCommand }
        switch word.first {
        case "$": return .variable
        case "\"": return .string
        case "#": return .comment
        default: return nil
        }
    }

    func hint(for text: String) -> String? {
        text == "borrow" || text == "borrow " ? (text.last == " " ? "" : " ") + "ASSET..." : nil
    }

    func help(for text: String) -> String? { text.isEmpty ? nil : "help for \(text)" }

    func completions(for text: String, cursor: Int) -> CompletionSet {
        let before = String(decoding: Array(text.utf8)[..<cursor], as: UTF8.self)
        let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let isFirst = !before.contains(" ")
        let names = isFirst ? Self.commands : (0..<60).map { "SYMBOL\($0)" }
        let fitting = names.filter { $0.hasPrefix(word) }
        let candidates = fitting.map { Completion($0, description: isFirst ? "does \($0)" : "") }
        return CompletionSet(replaces: cursor - word.utf8.count..<cursor, candidates: candidates)
    }
}
