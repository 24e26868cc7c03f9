import BilingualText
import RecordRendering
import ShellRuntime

extension HelpTopic {
    /// What may follow a command: in this order, after its last word.
    static let outputs = [
        HelpTopic(
            "formats",
            ["as"],
            usage: ["COMMAND as FORMAT"],
            summary: LocalizedText("choose the format of the output", "选择输出格式"),
            text: LocalizedText(
                """
                It is for one command; `set format` is for the session. Only `>`, `>>`, `tee`, `|` or `&` may follow. \
                A file and a program get the same format as a pipe.
                """,
                "只用于这一条命令；`set format` 用于整个会话。其后只能有 `>`、`>>`、`tee`、`|` 或 `&`。"
            ),
            rows: OutputFormat.allCases.map { ($0.rawValue, $0.meaning) },
            examples: [
                .init(
                    "inventory SHIB as csv",
                    output: nil,
                    explanation: LocalizedText("for a spreadsheet", "供电子表格使用")
                )
            ]
        ),
        HelpTopic(
            "files",
            [">", ">>", "tee"],
            usage: ["COMMAND > FILE", "COMMAND >> FILE", "COMMAND tee FILE"],
            summary: LocalizedText("write the output to a file", "将输出写入文件"),
            text: LocalizedText(
                """
                `>` replaces the file, `>>` appends to it, `tee` shows the output as well. A command that fails \
                before its first record leaves the file as it was. After a condition `>` compares, so write \
                `as FORMAT` before it. A script needs `--allow write`.
                """,
                """
                `>` 覆盖文件，`>>` 追加，`tee` 同时显示。命令在首条结果之前失败时，文件不变。条件之后的 `>` 表示比较，\
                因此先写 `as FORMAT`。脚本需要 `--allow write`。
                """
            ),
            examples: [
                .init(
                    "borrow BTC ETH as csv > borrow.csv",
                    output: nil,
                    explanation: LocalizedText("a table in a file", "写入文件的表格")
                )
            ]
        ),
        HelpTopic(
            "pipe",
            ["|", "||"],
            usage: ["COMMAND | PROGRAM [ARG...]"],
            summary: LocalizedText("give the output to a program", "将输出交给程序"),
            text: LocalizedText(
                """
                The program is started directly, without a shell; for another pipe or a pattern write \
                `| sh -c '...'`. If it fails, the status is 1. A script needs `--allow run`.
                """,
                """
                程序直接启动，不经过 shell；需要再接管道或通配符时写 `| sh -c '...'`。程序失败时状态为 1。\
                脚本需要 `--allow run`。
                """
            ),
            examples: [
                .init(
                    "pairs as csv | wc -l",
                    output: nil,
                    explanation: LocalizedText("count lines", "统计行数")
                )
            ]
        ),
        HelpTopic(
            "background",
            ["&", "&&"],
            usage: ["COMMAND &"],
            summary: LocalizedText("run a command while you type others", "在后台运行命令"),
            text: LocalizedText(
                """
                Its lines appear above the prompt. It keeps the account and the settings it began with. `jobs` lists \
                what runs, `stop N` ends it, `fg N` brings it to the front, `wait` waits for it. Statements one after \
                another are separated by `;`.
                """,
                """
                其输出显示在提示符上方，并沿用开始时的账户和设置。`jobs` 列出后台任务，`stop N` 结束，`fg N` 转到前台，\
                `wait` 等待。依次执行的语句用 `;` 分隔。
                """
            ),
            examples: [
                .init(
                    "watch ETH 1s times 2 as csv > /dev/null &\nwait",
                    output: nil,
                    explanation: LocalizedText("begin and wait", "启动后等待")
                )
            ]
        ),
    ]
}
