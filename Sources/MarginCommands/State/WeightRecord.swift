import BilingualText
import ExactDecimals
import BinanceMargin
import ShellRuntime

/// How much of a budget is used: schema `weight`, version 3.
enum WeightRecord {
    static let fields = RecordSchema(
        Record.Schema("weight", version: 3),
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
                optional: true,
                "whose budget it is: `ip`, this address, or `uid`, the account",
                "限额归属：`ip`（本机地址）或 `uid`（账户）"
            ),
            .init(
                "by",
                .text,
                optional: true,
                "the watch whose part of the forecast it is; none for the whole budget",
                "占用预计权重的观察；整项限额为空"
            ),
            .init(
                "used",
                .number,
                optional: true,
                "the weight used in the current minute, other programs' included",
                "本分钟已用权重，含其他程序"
            ),
            .init("others", .number, optional: true, "the part of it that other programs use now", "其中其他程序目前占用的部分"),
            .init("limit", .number, optional: true, "the weight that the exchange allows a minute", "每分钟允许的权重"),
            .init(
                "share",
                .number,
                optional: true,
                "the part of it that this shell takes, by `limitShare`",
                "本程序按 `limitShare` 占用的部分"
            ),
            .init("forecast", .number, "the weight a minute that running watches will take", "运行中的观察每分钟将占用的权重"),
            .init(
                "reportedAt",
                .time,
                optional: true,
                "when the exchange told it, by this machine's clock",
                "获知时间，以本机时钟为准"
            ),
            .simulated, .account,
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("group", heading: LocalizedText(english: "BUDGET", chinese: "限额")),
            .init("bucket", heading: LocalizedText(english: "OF", chinese: "归属")),
            .init("used", heading: LocalizedText(english: "USED", chinese: "已用"), alignment: .right),
            .init("limit", heading: LocalizedText(english: "LIMIT", chinese: "上限"), alignment: .right),
            .init("share", heading: LocalizedText(english: "OURS", chinese: "本程序"), alignment: .right, dropOrder: 1),
            .init(
                "others",
                heading: LocalizedText(english: "OTHERS", chinese: "其他程序"),
                alignment: .right,
                dropOrder: 2
            ),
            .init("forecast", heading: LocalizedText(english: "FORECAST", chinese: "预计"), alignment: .right),
            .init("by", heading: LocalizedText(english: "WATCH", chinese: "观察"), dropOrder: 3),
            .init("reportedAt", heading: LocalizedText(english: "TOLD", chinese: "获知时间"), dropOrder: 4),
        ]
    )

    /// The record of a whole budget.
    static func make(_ line: WeightUsageTable.Line, others: Int?, forecast: Int, sharePercent: Int) -> Record {
        let reading = line.reading
        return make(
            group: reading.group,
            bucket: reading.bucket.rawValue,
            used: reading.used,
            others: others,
            limit: reading.limit,
            share: reading.limit * sharePercent / 100,
            forecast: forecast,
            told: UTCTime.text(line.milliseconds),
            isSimulated: line.isSimulated
        )
    }

    /// The record of a budget that no record has told of yet.
    static func make(untold group: String, forecast: Int, isSimulated: Bool) -> Record {
        make(group: group, forecast: forecast, isSimulated: isSimulated)
    }

    /// The record of what one running watch will take.
    static func make(_ use: WatchBudget.Use, of group: String, isSimulated: Bool) -> Record {
        make(
            group: group,
            by: use.statement,
            forecast: use.cost.points(of: group),
            isSimulated: isSimulated
        )
    }

    private static func make(
        group: String,
        bucket: String? = nil,
        by watch: String? = nil,
        used: Int? = nil,
        others: Int? = nil,
        limit: Int? = nil,
        share: Int? = nil,
        forecast: Int,
        told: String? = nil,
        isSimulated: Bool
    ) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("group", .text(group)),
                .text("bucket", bucket),
                .text("by", watch),
                number("used", used),
                number("others", others),
                number("limit", limit),
                number("share", share),
                number("forecast", forecast),
                .text("reportedAt", told),
                .init("simulated", .boolean(isSimulated)),
            ]
        )
    }

    private static func number(_ name: String, _ number: Int?) -> Record.Field {
        .init(name, number.map { .number(ExactDecimal($0)) } ?? .nothing)
    }
}
