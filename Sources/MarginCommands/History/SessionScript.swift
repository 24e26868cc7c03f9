import CommandLanguage
import ShellRuntime

/// The statements of a session as a script without errors.
///
/// A statement that was correct when it was typed can be wrong in the script, for instance because its variable was set
/// by a statement that failed later. Such a statement becomes a comment.
struct SessionScript {
    let text: String
    /// The number of statements in it.
    let count: Int
    /// How many of them are comments.
    let commented: Int

    /// - Parameter check: checks a script.
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

    /// The index of the first statement with an error.
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

    /// Whether a statement concerns only the prompt, so that a script need not repeat it.
    private static func isOnlyForPrompts(_ text: String) -> Bool {
        let word = text.drop { $0 == " " }.prefix { !$0.isWhitespace && $0 != ";" }
        return ["history", "help", "clear", "quit", "exit", ""].contains(word)
    }
}
