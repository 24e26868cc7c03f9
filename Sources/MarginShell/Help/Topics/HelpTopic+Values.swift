import BilingualText
import ShellRuntime

extension HelpTopic {
    /// Conditions and what they are about.
    static let values = [
        HelpTopic(
            "conditions",
            ["COND", "condition", "and", "or", "not", "null", "true", "false", "==", "!=", "<", "<=", ">="],
            usage: ["A == B   A != B   A < B   A <= B   A > B   A >= B", "not COND   COND and COND   COND or COND"],
            summary: LocalizedText(
                "compare, for `if`, `expect`, `until` and `when`",
                "比较，用于 `if`、`expect`、`until` 和 `when`"
            ),
            text: LocalizedText(
                """
                The bare words `amount`, `borrowLimit` and `limitedBy` are those of the newest record. Only values of \
                one kind compare, and comparisons do not chain: write `1 < $x and $x < 2`. Parentheses group. A \
                redirection comes after `as FORMAT`.
                """,
                """
                单独的 `amount`、`borrowLimit` 和 `limitedBy` 指最新的结果。只有同类的值能比较，比较不能连写，\
                请写 `1 < $x and $x < 2`。括号用于分组。输出到文件时先写 `as FORMAT`。
                """
            ),
            examples: [
                .init(
                    "let x = 1.5\nif $x > 1 and not $x == 2 { echo yes }",
                    output: "yes\n",
                    explanation: LocalizedText("two comparisons", "两个比较")
                )
            ]
        ),
        HelpTopic(
            "expressions",
            ["+", "-", "*", "/", "(", ")", "numbers"],
            usage: ["(A + B)   A - B   A * B   A / B   -A"],
            summary: LocalizedText("calculate with exact decimals", "精确小数运算"),
            text: LocalizedText(
                """
                After `let X =`, in conditions, and elsewhere in parentheses: `echo 1 + 2` prints these words. \
                Numbers have up to 76 digits and are exact; overflow and endless division are errors.
                """,
                """
                用于 `let X =` 之后、条件中，其他位置写在括号里：`echo 1 + 2` 原样输出。数字最多 76 位，精确计算；\
                溢出和除不尽是错误。
                """
            ),
            examples: [
                .init(
                    "echo (0.1 + 0.2) 0.1 + 0.2",
                    output: "0.3 0.1 + 0.2\n",
                    explanation: LocalizedText("with and without parentheses", "有括号和无括号")
                )
            ]
        ),
        HelpTopic(
            "variables",
            ["$", "variable", "$last", "$error", "$1", "$#"],
            usage: ["$NAME   $NAME.FIELD   ${NAME.FIELD}", "$last   $error   $1...$9   $#"],
            summary: LocalizedText("use a value or a field of a record", "使用变量或结果的字段"),
            text: LocalizedText(
                """
                `let` sets one. `$last` is the newest record, `$error` the newest failure with `code`, `status`, \
                `category` and `message`; $1 to $9 are a script's arguments and $# their number. Double quotes take \
                variables, too. Tab after `$` lists what there is.
                """,
                """
                用 `let` 赋值。`$last` 是最新的结果，`$error` 是最新的失败，有 `code`、`status`、`category` 和 `message`；\
                $1 到 $9 是脚本的参数，$# 是参数个数。双引号内也可使用变量。`$` 之后按 Tab 列出现有变量。
                """
            ),
            examples: [
                .init(
                    "let btc = borrow BTC\necho \"can borrow ${btc.amount}\"",
                    output: "can borrow 1.69248805\n",
                    explanation: LocalizedText("a field inside a text", "文本中的字段")
                )
            ]
        ),
        HelpTopic(
            "lists",
            ["["],
            usage: ["[VALUE...]"],
            summary: LocalizedText("name several values at once", "一次写多个值"),
            text: LocalizedText(
                "A list spreads where assets or values of `for` are written.",
                "在写资产或 `for` 的值的位置，列表会展开。"
            ),
            examples: [
                .init(
                    "let basket = [BTC ETH]\nfor asset in $basket SHIB { echo $asset }",
                    output: "BTC\nETH\nSHIB\n",
                    explanation: LocalizedText("a basket and one more", "一组资产再加一个")
                )
            ]
        ),
        HelpTopic(
            "text",
            ["quotes", "\"", "'"],
            usage: ["\"text with $NAME and ${NAME.FIELD}\"   'literal text'"],
            summary: LocalizedText("write spaces, quotes and variables in a word", "在词中写空格、引号和变量"),
            text: LocalizedText(
                """
                Double quotes take variables and the escapes \\n \\t \\" \\\\ \\$ \\u{...}; single quotes take nothing. \
                Both may span lines, and adjacent parts join: `file:"my key.pem"`.
                """,
                """
                双引号内可用变量和转义 \\n \\t \\" \\\\ \\$ \\u{...}；单引号内原样。两者都可跨行，相邻部分连成一个词：\
                `file:"my key.pem"`。
                """
            ),
            examples: [
                .init(
                    "let who = \"Ada\"\necho \"hello $who\" 'hello $who'",
                    output: "hello Ada hello $who\n",
                    explanation: LocalizedText("both kinds", "两种引号")
                )
            ]
        ),
        HelpTopic(
            "durations",
            ["D", "EVERY", "duration"],
            usage: ["400us   500ms   30s   5m   1h30m"],
            summary: LocalizedText("write how long", "书写时长"),
            text: LocalizedText(
                "One lower-case word without spaces, the largest unit first; `5M` is an asset. Durations compare and add.",
                "一个不含空格的小写词，大单位在前；`5M` 是资产。时长可以比较和相加。"
            ),
            examples: [
                .init("echo (1m + 30s)", output: "1m30s\n", explanation: LocalizedText("a sum", "求和"))
            ]
        ),
        HelpTopic(
            "blocks",
            ["{", ";", "#", "\\", "comments"],
            usage: ["{ STATEMENT; STATEMENT }   # comment"],
            summary: LocalizedText("write several statements, comments and long lines", "书写多条语句、注释和长行"),
            text: LocalizedText(
                """
                A statement ends at the end of its line or at `;`. A block may span lines: the prompt continues until \
                `}`. `\\` at the end of a line joins the next one. `#` at the start of a word begins a comment.
                """,
                """
                语句到行尾或 `;` 结束。代码块可跨行，提示符会等到 `}`。行尾的 `\\` 连接下一行。词首的 `#` 开始注释。
                """
            ),
            examples: [
                .init("echo a; echo b # and c", output: "a\nb\n", explanation: LocalizedText("one line", "写成一行"))
            ]
        ),
    ]
}
