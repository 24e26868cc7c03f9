import BilingualText
import CommandLanguage
import LineEditing
import RecordRendering
import ShellRuntime
import ShellSession
import SystemCalls

/// `history [PATTERN] [failed]`, `history save FILE [last N] [replace]`
struct HistoryCommand: ImmediateCommand {
    /// The most entries listed: nobody reads more, and a pattern finds the others.
    private static let most = 1000

    let log: SessionLog

    let declaration = CommandDeclaration(
        name: "history",
        hints: ["hist", "\\s", "log"],
        summary: LocalizedText(
            english: "list what was typed, or save this session as a script",
            chinese: "列出输入过的内容，或将本会话保存为脚本"
        ),
        discussion: LocalizedText(
            english: """
                At the prompt it lists what this and earlier sessions kept, elsewhere what this one was given; the newest \
                1000 that fit. PATTERN is a part of the text, or holds `*` and `?` for the whole of it; `failed` leaves out \
                what went well. `history save FILE` writes what went well in this session as a script that `marginsh check FILE` finds no mistake \
                in; what could not stand in it is kept as a comment. A file that is there is written over with `replace` only. \
                Texts with a secret are in no history.
                """,
            chinese: """
                在提示符下列出本次及以前会话保留的内容，其他情况下列出本会话的内容；最多为最新的 1000 条。PATTERN 是文本的一部分，或用 `*` 和 `?` 匹配全文；`failed` 只列出失败的内容。`history save FILE` 将成功的语句写成脚本，\
                `marginsh check FILE` 不会发现错误；无法写入的语句保留为注释。已有的文件只有写上 `replace` 才会被覆盖。含有密钥的文本不进入任何历史记录。
                """
        ),
        signature: CommandSignature(
            main: CommandSignature.Form(
                parameters: [Parameter("pattern", "PATTERN", .glob, .optional)],
                options: [
                    CommandOption(
                        "failed",
                        summary: LocalizedText(english: "only what did not go well", chinese: "仅列出失败的内容")
                    )
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
                            summary: LocalizedText(english: "only the newest texts", chinese: "仅最近的若干条")
                        ),
                        CommandOption(
                            "replace",
                            summary: LocalizedText(
                                english: "in place of a file that is there",
                                chinese: "覆盖已有的文件"
                            )
                        ),
                    ],
                    summary: LocalizedText(
                        english: "write what went well as a script",
                        chinese: "将成功的语句写成脚本"
                    ),
                    permission: .write
                )
            ]
        ),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "history borrow* failed",
                output: "",
                explanation: LocalizedText(english: "the questions that failed", chinese: "失败的查询")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        if invocation.subcommand == "save" { return try save(invocation, in: context) }
        let pattern = invocation.text("pattern").map { $0.contains { $0 == "*" || $0 == "?" } ? $0 : "*\($0)*" }
        let glob = pattern.map(GlobPattern.init)
        let chosen = log.keptEntries.enumerated().filter { _, entry in
            (glob?.matches(entry.text) ?? true) && (!invocation.has("failed") || entry.status != 0)
        }
        return CommandResult(
            records: chosen.suffix(Self.most).map {
                HistoryResult.description.record(of: HistoryResult(number: $0 + 1, entry: $1))
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
