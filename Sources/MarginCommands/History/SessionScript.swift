import CommandLanguage
import ShellRuntime

/// Texts of a session as a script without mistakes.
///
/// A text that was right when it was typed may be wrong by itself: its variable was set by one that failed later. Such a
/// text becomes a comment.
struct SessionScript {
    /// The script's text.
    let text: String
    /// How many texts stand in it.
    let count: Int
    /// How many of them as a comment.
    let commented: Int

    /// Makes a script of `texts`, which it checks with `check`.
    init(_ texts: [String], check: (SourceFile) -> ScriptReport) {
        var parts = texts.filter { !Self.isOnlyForPrompts($0) }.map { (text: $0, isComment: false) }
        while let place = Self.mistaken(in: parts, check: check) { parts[place].isComment = true }
        let report = check(SourceFile(name: "", text: Self.joined(parts)))
        let flags = report.permissions.map { "--allow \($0.rawValue)" }.sorted()
        let needs = flags.isEmpty ? "" : "# marginsh " + flags.joined(separator: " ") + " FILE\n"
        text = "#!/usr/bin/env marginsh\n" + needs + Self.joined(parts)
        count = parts.count
        commented = parts.count(where: \.isComment)
    }

    /// The first text with a mistake; nil where there is none.
    private static func mistaken(
        in parts: [(text: String, isComment: Bool)],
        check: (SourceFile) -> ScriptReport
    ) -> Int? {
        let source = SourceFile(name: "", text: joined(parts))
        guard let first = check(source).diagnostics.first(where: { $0.source === source }) else { return nil }
        var end = 0
        for (index, part) in parts.enumerated() {
            end += line(part).utf8.count
            if first.range.start < end, !part.isComment { return index }
        }
        return parts.lastIndex { !$0.isComment }
    }

    private static func joined(_ parts: [(text: String, isComment: Bool)]) -> String {
        parts.map(line).joined()
    }

    private static func line(_ part: (text: String, isComment: Bool)) -> String {
        guard part.isComment else { return part.text + "\n" }
        let lines = part.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.map { "# " + $0 + "\n" }.joined()
    }

    /// Whether a text is about the session and not about the exchange: a run need not repeat it.
    private static func isOnlyForPrompts(_ text: String) -> Bool {
        let word = text.drop { $0 == " " }.prefix { !$0.isWhitespace && $0 != ";" }
        return ["history", "help", "clear", "quit", "exit", ""].contains(word)
    }
}
