package import BilingualText
import CommandLanguage
import InjectedTime
package import LineEditing
import RecordRendering
import ShellRuntime
import ShellSession
import SystemCalls
import TerminalText
import Synchronization

/// A text that was typed, and its number, from 1 for the oldest.
struct HistoryResult: Sendable {
    let number: Int
    let entry: HistoryEntry

    /// How far local time was ahead of UTC, as in `+08:00`; nil to show UTC.
    let zone: String?

    static let description = RecordDescription<HistoryResult>(
        "history",
        version: 1,
        "a text that was typed",
        "输入过的一条文本",
        columns: ["number", "time", "status", "duration", "profile", "text"],
        fields: [
            .init(
                "number",
                .number,
                "its number, from 1 for the oldest",
                "序号，最早的为 1",
                column: .init("N", "序号", alignment: .right)
            ) { .init($0.number) },
            .init(
                "time",
                .time,
                "when it started; a table shows local time",
                "开始时间；表格显示本地时间",
                column: .init("TIME", "时间", dropOrder: 2, cell: localTime)
            ) { .init(time: $0.entry.time) },
            .init(
                "status",
                .number,
                optional: true,
                "its exit status; none if its end was not seen",
                "退出状态；未见到其结束时为空",
                column: .init("STATUS", "状态", alignment: .right)
            ) { .init($0.entry.status.map(Int.init)) },
            .init(
                "duration",
                .duration,
                "how long it took",
                "耗时",
                column: .init("TOOK (s)", "耗时（秒）", alignment: .right, dropOrder: 1, cell: seconds)
            ) { .duration(.milliseconds($0.entry.duration)) },
            .init("text", .text, "the text", "文本", column: .init("TEXT", "文本", cutsTo: 24, cell: oneLine)) {
                .text($0.entry.text)
            },
            .init(
                "profile",
                .text,
                optional: true,
                "the profile it ran in",
                "所用的配置档",
                column: .init("PROFILE", "配置档", dropOrder: 3)
            ) { .init($0.entry.profile.isEmpty ? nil : $0.entry.profile) },
            .init("zone", .text, optional: true, "how far local time was ahead of UTC", "本地时间与 UTC 的差") {
                .init($0.zone)
            },
        ]
    )

    private static let localTime: RecordColumn.Cell = { record, _ in
        guard case .text(let time)? = record["time"], let utc = UTCTime.milliseconds(of: time) else { return "" }
        guard case .text(let zone)? = record["zone"], let offset = LocalZone.milliseconds(of: zone) else { return time }
        return String(UTCTime.text(utc + offset).prefix(19)).replacing("T", with: " ")
    }

    /// On one line, with a mark for each newline.
    private static let oneLine: RecordColumn.Cell = { record, _ in
        guard case .text(let text)? = record["text"] else { return "" }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText($0).description }
            .joined(separator: " \\n ")
    }

    /// In seconds with three places, so that durations line up.
    private static let seconds: RecordColumn.Cell = { record, _ in
        guard case .duration(let duration)? = record["duration"] else { return "" }
        let milliseconds = duration.components.attoseconds / 1_000_000_000_000_000
        return "\(duration.components.seconds)." + String(milliseconds + 1000).dropFirst()
    }
}

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

extension SessionLog {
    /// The history of this and earlier sessions, oldest first; only this session's statements if no history is kept.
    var keptEntries: [HistoryEntry] {
        let history = history.withLock { $0 }
        if let entries = try? history?.entries() { return entries }
        return entries.map { entry in
            HistoryEntry(
                text: entry.text,
                time: entry.milliseconds,
                profile: "",
                status: Int32(entry.status.rawValue),
                duration: entry.duration.wholeMilliseconds
            )
        }
    }

    /// Sets where this and other sessions' statements are kept.
    package func keep(in history: any HistoryStoring) {
        self.history.withLock { $0 = history }
    }
}

extension Message {
    package static func historySaved(_ count: Int, path: Code) -> Message {
        English("history.saved", "\(count, "statement", "statements") saved to \(path)")
            .chinese("已将 \(count) 条语句保存到 \(path)")
    }

    package static func historyCommented(_ count: Int) -> Message {
        English("history.commented", "\(count) of them commented out: they use variables that the others do not set")
            .chinese("其中 \(count) 条保存为注释：它们使用的变量未由其他语句设置")
    }

    package static func historyFileExists(_ path: Code) -> Message {
        English("history.fileExists", "\(path) already exists").chinese("\(path) 已存在")
    }

    package static func historyFileExistsNext(_ statement: Code) -> Message {
        English("history.fileExistsNext", "Choose another file, or overwrite it: \(statement).")
            .chinese("请换一个文件，或覆盖它：\(statement)。")
    }
}
