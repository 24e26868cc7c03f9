import BilingualText
import ShellRuntime

extension HelpTopic {
    /// The statements that are not commands, by their keywords.
    static let statements = [
        HelpTopic(
            "let",
            ["="],
            usage: ["let NAME = VALUE", "let NAME = COMMAND"],
            summary: LocalizedText("assign a value or a command's record to a variable", "将值或命令的结果赋给变量"),
            text: LocalizedText(
                """
                A number, a duration, a quote, `$`, `(`, `[`, `-` or `not` begins a value; any other word begins a \
                command, whose record is assigned instead of shown. Of several assets it is a list of records.
                """,
                """
                以数字、时长、引号、`$`、`(`、`[`、`-` 或 `not` 开头的是值；其他词开头的是命令，其结果赋给变量而不显示。\
                多个资产的结果是列表。
                """
            ),
            examples: [
                .init(
                    "let btc = borrow BTC\necho ($btc.amount / 2)",
                    output: "0.846244025\n",
                    explanation: LocalizedText("half of the max borrowable amount", "最大可借额度的一半")
                )
            ]
        ),
        HelpTopic(
            "expect",
            usage: ["expect COND [\"REASON\"]", "expect error [CODE] { STATEMENTS }"],
            summary: LocalizedText("fail if a condition is false", "条件不成立时失败"),
            text: LocalizedText(
                """
                If the condition is false, both sides are printed and the status is 1. `expect error` fails if the \
                block does not, or fails with another code. `--report junit=FILE` lists every `expect`. See \
                `help conditions`.
                """,
                """
                条件不成立时显示两侧的值，状态为 1。代码块没有失败，或以其他代码失败时，`expect error` 失败。\
                `--report junit=FILE` 列出每条 `expect`。另见 `help conditions`。
                """
            ),
            examples: [
                .init(
                    "let btc = borrow BTC\nexpect $btc.amount >= 1 \"we need one\"\nexpect error -3027 { borrow NOSUCH }",
                    output: "",
                    explanation: LocalizedText("enough, and an unknown asset is refused", "数量足够，且未知资产被拒绝")
                )
            ]
        ),
        HelpTopic(
            "if",
            ["else"],
            usage: ["if COND { STATEMENTS } [else if COND { STATEMENTS }] [else { STATEMENTS }]"],
            summary: LocalizedText("run a block if a condition is true", "条件成立时运行代码块"),
            text: LocalizedText(
                "`else` is on the line of the `}` before it. See `help conditions`.",
                "`else` 与它前面的 `}` 写在同一行。另见 `help conditions`。"
            ),
            examples: [
                .init(
                    "let btc = borrow BTC\nif $btc.amount > 1 { echo enough } else { echo short }",
                    output: "enough\n",
                    explanation: LocalizedText("decide by an amount", "按数量判断")
                )
            ]
        ),
        HelpTopic(
            "for",
            ["in"],
            usage: ["for NAME in VALUE... { STATEMENTS }"],
            summary: LocalizedText("run a block for each value", "对每个值运行代码块"),
            text: LocalizedText(
                "A list gives its members one by one. `break` ends the loop, `continue` starts the next round.",
                "列表逐个取其成员。`break` 结束循环，`continue` 进入下一轮。"
            ),
            examples: [
                .init(
                    "for asset in BTC ETH { echo $asset }",
                    output: "BTC\nETH\n",
                    explanation: LocalizedText("two rounds", "循环两次")
                )
            ]
        ),
        HelpTopic(
            "repeat",
            ["every"],
            usage: ["repeat N [every D] { STATEMENTS }"],
            summary: LocalizedText("run a block N times", "运行代码块 N 次"),
            text: LocalizedText(
                """
                `every` counts from the start, so the rounds do not drift. `watch` repeats one request and shows what \
                changed.
                """,
                "`every` 从开始计时，不会逐渐推迟。`watch` 重复一个请求并显示变化。"
            ),
            examples: [
                .init(
                    "repeat 2 every 1s { echo round }",
                    output: "round\nround\n",
                    explanation: LocalizedText("twice, a second apart", "两次，间隔一秒")
                )
            ]
        ),
        HelpTopic(
            "try",
            ["catch"],
            usage: ["try { STATEMENTS } catch { STATEMENTS }"],
            summary: LocalizedText("run a block and handle its failure", "运行代码块并处理失败"),
            text: LocalizedText(
                """
                In the second block `$error` has `code`, `status`, `category` and `message`. The statement itself \
                then succeeds.
                """,
                "第二个代码块中 `$error` 有 `code`、`status`、`category` 和 `message`。整条语句算作成功。"
            ),
            examples: [
                .init(
                    "try { borrow NOSUCH } catch { echo $error.code }",
                    output: "-3027\n",
                    explanation: LocalizedText("the exchange's code", "交易所的错误码")
                )
            ]
        ),
        HelpTopic(
            "break",
            usage: ["break"],
            summary: LocalizedText("end the loop", "结束循环"),
            text: LocalizedText("In the block of `for` or `repeat`.", "用于 `for` 或 `repeat` 的代码块。"),
            examples: [
                .init(
                    "for n in 1 2 3 { if $n == 2 { break }; echo $n }",
                    output: "1\n",
                    explanation: LocalizedText("leave at 2", "到 2 时结束")
                )
            ]
        ),
        HelpTopic(
            "continue",
            usage: ["continue"],
            summary: LocalizedText("start the loop's next round", "进入下一轮循环"),
            text: LocalizedText("In the block of `for` or `repeat`.", "用于 `for` 或 `repeat` 的代码块。"),
            examples: [
                .init(
                    "for n in 1 2 3 { if $n == 2 { continue }; echo $n }",
                    output: "1\n3\n",
                    explanation: LocalizedText("leave out 2", "跳过 2")
                )
            ]
        ),
    ]

    static let until = HelpTopic(
        "until",
        usage: ["watch ASSET... EVERY until [all] COND"],
        summary: LocalizedText("end a watch when a condition is true", "条件成立时结束监视"),
        text: LocalizedText(
            """
            `amount`, `borrowLimit`, `limitedBy`, `inventory`, `change` and `error` are those of any of the watched \
            assets, of every one after `all`, or of one as `ETH.amount`. If the condition did not become true, the \
            status is 8.
            """,
            """
            `amount`、`borrowLimit`、`limitedBy`、`inventory`、`change` 和 `error` 指任一被监视的资产；`all` 之后指所有资产；\
            `ETH.amount` 指其中一个。条件始终不成立时状态为 8。
            """
        ),
        examples: [
            .init(
                "watch BTC ETH 5s until ETH.amount > 1 as csv > /dev/null",
                output: "",
                explanation: LocalizedText("until 1 ETH can be borrowed", "直到可借 1 ETH")
            )
        ]
    )

    static let when = HelpTopic(
        "when",
        usage: ["watch ASSET... EVERY when [all] COND { STATEMENTS }"],
        summary: LocalizedText("run a block whenever a condition of a watch becomes true", "监视条件每次成立时运行代码块"),
        text: LocalizedText(
            """
            The block runs once each time the condition becomes true, and not again until it was false in between. \
            `$last` is the record that made it true. The names are those of `help until`.
            """,
            """
            条件每次由不成立变为成立时，代码块运行一次。`$last` 是使条件成立的结果。可用的名称见 `help until`。
            """
        ),
        examples: [
            .init(
                "watch SHIB 10s times 3 inventory when inventory > 0 { notify \"SHIB is back\" } as csv > /dev/null",
                output: nil,
                explanation: LocalizedText("a notice when there is inventory again", "恢复库存时通知")
            )
        ]
    )
}
