import BilingualText
import CommandLanguage
import LineEditing
import RecordRendering
import ShellRuntime
import ShellSession
import SystemCalls

/// `history [PATTERN] [failed]`, `history save FILE [last N] [replace]`
struct HistoryCommand: ImmediateCommand {
    /// The largest number of entries that are listed.
    private static let most = 1000

    let log: SessionLog
    let isOnRecord: @Sendable () -> Bool

    let declaration = CommandDeclaration(
        name: "history",
        hints: ["hist", "\\s", "log"],
        summary: LocalizedText("list the history, or save this session as a script", "列出历史记录，或将本会话保存为脚本"),
        discussion: LocalizedText(
            """
            At the prompt it lists the history of this and earlier sessions, elsewhere that of this session: at \
            most the newest 1000 entries that match. PATTERN is part of the text, or a pattern for the whole text \
            if it contains `*` or `?`. `failed` lists only the statements that failed, `last N` only the newest N. `history save FILE` writes \
            this session's successful statements as a script that passes `marginsh check FILE`; statements that \
            would not pass are written as comments. An existing file is overwritten only with `replace`. A \
            statement that contains a secret is never kept.
            """,
            """
            在提示符下列出本次及以前会话的历史记录，其他情况下只列出本会话的记录；最多显示符合条件的最新 1000 条。\
            PATTERN 匹配文本的一部分；含有 `*` 或 `?` 时匹配全文。`failed` 只列出失败的语句，`last N` 只列出最新的 N 条。\
            `history save FILE` 将本会话中成功的语句保存为可通过 `marginsh check FILE` 检查的脚本，\
            无法通过检查的语句写成注释。只有加上 `replace` 才会覆盖已有文件。含有密钥的语句不会保存。
            """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                parameters: [Parameter("pattern", "PATTERN", .glob, .optional)],
                options: [
                    CommandOption(
                        "failed",
                        summary: LocalizedText("list only failed statements", "只列出失败的语句")
                    ),
                    CommandOption(
                        "last",
                        [Parameter("count", "N", .integer(1...1_000_000))],
                        summary: LocalizedText("list only the newest N", "只列出最新的 N 条")
                    ),
                ]
            ),
            subcommands: [
                Subcommand(
                    "save",
                    [Parameter("file", "FILE", .file)],
                    options: [
                        CommandOption(
                            "last",
                            [Parameter("last", "N", .integer(1...1_000_000))],
                            summary: LocalizedText("save only the newest N statements", "只保存最新的 N 条语句")
                        ),
                        CommandOption(
                            "replace",
                            summary: LocalizedText("overwrite an existing file", "覆盖已有文件")
                        ),
                    ],
                    summary: LocalizedText("save the successful statements as a script", "将成功的语句保存为脚本"),
                    permission: .write
                )
            ]
        ),
        permission: nil,
        output: .rows(HistoryResult.description),
        group: .first,
        examples: [
            .init(
                "history borrow* failed",
                output: "",
                explanation: LocalizedText("`borrow` statements that failed", "失败的 `borrow` 语句")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        if invocation.subcommand == "save" { return try save(invocation, in: context) }
        let pattern = invocation.text("pattern").map { $0.contains { $0 == "*" || $0 == "?" } ? $0 : "*\($0)*" }
        let glob = pattern.map(GlobPattern.init)
        let chosen = log.keptEntries.enumerated().filter { _, entry in
            (glob?.matches(entry.text) ?? true) && (!invocation.has("failed") || (entry.status ?? 0) != 0)
        }
        // A recording is replayed where the local time is another one.
        let isLocal = !isOnRecord()
        return CommandResult(
            records: chosen.suffix(min(invocation.integer("count") ?? Self.most, Self.most)).map { place, entry in
                let zone = isLocal ? LocalZone.text(at: entry.time) : nil
                return HistoryResult.description.record(of: HistoryResult(number: place + 1, entry: entry, zone: zone))
            }
        )
    }

    private static func exists(_ path: String) -> ShellFailure {
        ShellFailure.configuration(
            .historyFileExists(Code(path)),
            next: .historyFileExistsNext("history save \(WordText.spelled(path)) replace")
        )
    }

    private func save(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        guard let path = invocation.text("file") else { return .done }
        let good = log.entries.filter { $0.status == .success }.map(\.text)
        let chosen = invocation.integer("last").map { good.suffix($0) } ?? good[...]
        let script = SessionScript(Array(chosen), check: context.report)
        do throws(SystemCallError) {
            try invocation.has("replace")
                ? UserFile.replace(path, with: script.text) : UserFile.create(path, with: script.text)
        } catch {
            guard error.number != .alreadyExists else { throw Self.exists(path) }
            throw ShellFailure.unwritable(path, error)
        }
        context.notice(.historySaved(script.count, path: Code(path)))
        if script.commented > 0 {
            context.notice(.historyCommented(script.commented))
        }
        return .done
    }
}
