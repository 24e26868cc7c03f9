import BilingualText
import ShellRuntime

extension HelpTopic {
    /// The rows of a statement, and the members of what it gave.
    static let rows = [
        HelpTopic(
            "rows",
            ["where", "sort", "by", "down", "first"],
            usage: ["COMMAND where COND", "COMMAND sort by FIELD [down]", "COMMAND first N"],
            summary: LocalizedText("choose and order the rows of a command", "选择和排列命令的行"),
            text: LocalizedText(
                """
                For every command that gives rows, in any order: those that meet the condition, sorted, and the first N of \
                these. Names are the rows' fields, as JSON shows them; a column that is named is shown in any window. \
                Numbers are sorted by value, and rows without the field come last. Sums and groups are for `jq` or \
                `duckdb`: `get margin/interestHistory as csv | duckdb -c "select asset, sum(interest) from \
                read_csv('/dev/stdin') group by asset"`.
                """,
                """
                用于所有返回多行的命令，书写顺序不限：先取满足条件的行，再排序，最后取前 N 行。名称为行的字段，与 JSON 中相同；\
                写出的列在任何窗口宽度下都会显示。数字按大小排序，没有该字段的行在最后。求和与分组请用 `jq` 或 `duckdb`：\
                `get margin/interestHistory as csv | duckdb -c "select asset, sum(interest) from \
                read_csv('/dev/stdin') group by asset"`。
                """
            ),
            examples: [
                .init(
                    "terms where rate < 5 sort by inventory down first 5",
                    output: nil,
                    explanation: LocalizedText("cheap, and most of it available", "利率低且库存最多")
                ),
                .init(
                    "get margin/allAssets where assetName == \"BTC\" as csv",
                    output: nil,
                    explanation: LocalizedText("rows of a response", "响应中的行")
                ),
            ]
        ),
        HelpTopic(
            "paths",
            ["path", "members", "count"],
            usage: [
                "$NAME.MEMBER   $NAME.rows[0]   $NAME[\"a b\"]   ${NAME.rows[-1].x}", "(count $NAME.rows)",
            ],
            summary: LocalizedText("use a part of a response or a list", "使用响应或列表的一部分"),
            text: LocalizedText(
                """
                A response that is an array, and what gives several records, has them in `rows`; `[0]` is the first and \
                `[-1]` the last. Quote a name with spaces or signs, in a text with single quotes. What has no value is \
                `null`. `count` is the number of elements, in conditions and parentheses. Tab completes each step.
                """,
                """
                响应为数组，或结果有多条时，位于 `rows`；`[0]` 为第一个，`[-1]` 为最后一个。含空格或符号的名称要加引号，\
                在文本中用单引号。没有值的为 `null`。`count` 是元素个数，用于条件和括号中。Tab 逐级补全。
                """
            ),
            examples: [
                .init(
                    "let h = get margin/isolated/allPairs symbol=BTCUSDT\necho (count $h.rows) $h.rows[0].base ${h.rows[-1]['quote']}",
                    output: "1 BTC USDT\n",
                    explanation: LocalizedText("how many, and parts of two", "个数与其中的字段")
                ),
                .init(
                    "let h = get margin/isolated/allPairs\nfor pair in $h.rows { if $pair.base == BTC { echo $pair.symbol } }",
                    output: nil,
                    explanation: LocalizedText("one after the other", "逐个处理")
                ),
            ]
        ),
    ]
}
