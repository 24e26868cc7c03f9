import ExactDecimals
import MarginClient
import ShellRuntime

/// How much of a budget is used: schema `weight`, version 1.
enum WeightAnswer {
    static let fields = AnswerSchema(
        Answer.Schema("weight", version: 1),
        summary: LocalizedText(english: "how much of one of the exchange's budgets is used", chinese: "某项限额的使用情况"),
        fields: [
            .init(
                "group",
                .text,
                "what shares the budget: a path, or `/api` for all below it",
                "共用限额的路径，`/api` 表示其下全部"
            ),
            .init(
                "bucket",
                .text,
                "whose budget it is: `ip`, this address, or `uid`, the account",
                "限额归属：`ip`（本机地址）或 `uid`（账户）"
            ),
            .init("used", .number, "the weight used in the current minute, other programs' included", "本分钟已用权重，含其他程序"),
            .init("limit", .number, "the weight that the exchange allows a minute", "每分钟允许的权重"),
            .init("share", .number, "the part of it that this shell takes, by `limitShare`", "本程序按 `limitShare` 占用的部分"),
            .init("told", .time, "when the exchange told it, by this machine's clock", "获知时间，以本机时钟为准"),
        ]
    )

    static let layout = AnswerLayout(
        schema: fields.id.name,
        columns: [
            .init("group", heading: LocalizedText(english: "BUDGET", chinese: "限额")),
            .init("bucket", heading: LocalizedText(english: "OF", chinese: "归属")),
            .init("used", heading: LocalizedText(english: "USED", chinese: "已用"), alignment: .right),
            .init("limit", heading: LocalizedText(english: "LIMIT", chinese: "上限"), alignment: .right),
            .init("share", heading: LocalizedText(english: "OURS", chinese: "本程序"), alignment: .right, dropOrder: 1),
            .init("told", heading: LocalizedText(english: "TOLD", chinese: "获知时间"), dropOrder: 2),
        ]
    )

    static func make(_ line: BudgetBoard.Line, sharePercent: Int) -> Answer {
        let reading = line.reading
        return Answer(
            schema: fields.id,
            fields: [
                .init("group", .text(reading.group)),
                .init("bucket", .text(reading.bucket.rawValue)),
                .init("used", .number(ExactDecimal(reading.used))),
                .init("limit", .number(ExactDecimal(reading.limit))),
                .init("share", .number(ExactDecimal(reading.limit * sharePercent / 100))),
                .init("told", .text(UTCTime.text(line.milliseconds))),
            ]
        )
    }
}
