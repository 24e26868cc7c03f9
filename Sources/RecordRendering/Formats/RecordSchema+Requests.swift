import BilingualText
import ShellRuntime

// The fields that every record of the exchange begins and ends with.
extension RecordSchema.Field {
    static let asset = Self("asset", .text, "the asset asked about", "所查询的资产")
    static let scope = Self("scope", .text, "`cross` or `isolated`", "`cross` 或 `isolated`")
    static let isolatedSymbol = Self("isolatedSymbol", .text, optional: true, "the isolated pair", "逐仓交易对")
    static let amount = Self("amount", .number, "how much could be borrowed", "最多可借数量")
    static let borrowLimit = Self(
        "borrowLimit",
        .number,
        optional: true,
        "the cap of the account's level; none where the exchange sent none",
        "账户等级的借款上限；交易所未给出时为空"
    )
    static let limits = Self(
        "limitedBy",
        .text,
        "what holds the amount back: `vipLimit`, `other`, `zero` or `unknown`",
        "受限于：`vipLimit`、`other`、`zero` 或 `unknown`"
    )
    static let time = Self("time", .time, "when the exchange answered, by its own clock", "交易所应答的时间，以其时钟为准")
    static let latency = Self(
        "latency",
        .duration,
        "from the question to the whole answer: `12ms`, and below a millisecond `400us`",
        "从提问到收到完整应答：`12ms`，不足一毫秒时为 `400us`"
    )
    static let account = Self(
        Record.accountName,
        .text,
        optional: true,
        "whose figures they are, `PROFILE@HOST` and the key's fingerprint; in JSON and of variables, never in a recording",
        "所属账户：`PROFILE@HOST` 和密钥指纹；见于 JSON 和变量，录制中没有"
    )
    static let simulated = Self("simulated", .boolean, "whether the embedded exchange answered", "是否由内置的模拟交易所应答")
}

extension BorrowRecord {
    static let fields = RecordSchema(
        schema,
        summary: LocalizedText(english: "how much of an asset could be borrowed", chinese: "某资产最多可借多少"),
        fields: [
            .asset, .scope, .isolatedSymbol, .amount, .borrowLimit, .limits, .time, .latency, .simulated, .account,
        ]
    )
}

extension WatchRecord {
    static let fields = RecordSchema(
        schema,
        summary: LocalizedText(english: "one answer of a watch", chinese: "观察中的一次应答"),
        fields: [
            .scheduled, .asked, .time, .asset, .scope, .isolatedSymbol, .amount, .borrowLimit, .limits,
            .init(
                "inventory",
                .number,
                optional: true,
                "what the exchange has left to lend, where asked",
                "系统可借余量（若有查询）"
            ),
        ] + RecordSchema.series + [.latency, .simulated, .account]
    )
}

extension InventoryWatchRecord {
    static let fields = RecordSchema(
        schema,
        summary: LocalizedText(
            english: "what the exchange has left to lend of an asset, as one answer of a watch tells it",
            chinese: "观察中的一次应答：某资产的系统可借余量"
        ),
        fields: [
            .scheduled, .asked, .time, .asset, .scope,
            .init("inventory", .number, optional: true, "what is left to lend", "系统可借余量"),
            .init("updated", .time, optional: true, "when the exchange counted", "交易所的统计时间"),
        ] + RecordSchema.series + [.simulated, .account]
    )
}

extension RecordSchema.Field {
    fileprivate static let scheduled = Self(
        "scheduled",
        .time,
        "when the question was due, by the exchange's clock",
        "计划提问的时间，以交易所时钟为准"
    )
    fileprivate static let asked = Self("sent", .time, "when it set out, by the same clock", "实际提问的时间，时钟同上")
}

extension RecordSchema {
    /// What a watch adds to the number that it watches.
    fileprivate static let series: [Field] = [
        .init("change", .number, optional: true, "the number's distance from the one before", "与前一次的差"),
        .init("changeSinceStart", .number, optional: true, "its distance from the first", "与第一次的差"),
        .init("lowest", .number, optional: true, "the lowest so far", "目前最低"),
        .init("highest", .number, optional: true, "the highest so far", "目前最高"),
        .init("late", .number, "from `scheduled` to `asked`, in milliseconds", "从 `scheduled` 到 `asked` 的毫秒数"),
    ]
}

/// What `show` gives.
enum SettingRecord {
    static let fields = RecordSchema(
        ShowCommand.schema,
        summary: LocalizedText(english: "a setting", chinese: "一项设置"),
        fields: [
            .init("name", .text, "its name", "名称"),
            .init("value", .text, optional: true, "the value in force, secrets masked", "当前值，密钥以掩码显示"),
            .init("default", .text, optional: true, "its default", "默认值"),
            .init("origin", .text, optional: true, "where the value came from", "值的来源"),
            .init("range", .text, "what it may hold", "允许的值"),
            .init(
                "fingerprint",
                .text,
                optional: true,
                "what tells a key from others, once it was fetched",
                "取得密钥后可供核对的指纹"
            ),
        ]
    )
}

/// What `$error` holds.
enum FailureRecord {
    static let fields = RecordSchema(
        Record.Schema("error", version: 1),
        summary: LocalizedText(english: "the newest failure, as `$error` holds it", chinese: "最近一次失败，即 `$error` 的内容"),
        fields: [
            .init("code", .number, optional: true, "the exchange's code", "交易所的错误码"),
            .init("status", .number, optional: true, "the exit status", "退出状态"),
            .init("category", .text, optional: true, "its family", "类别"),
            .init("message", .text, optional: true, "what went wrong", "出错说明"),
        ]
    )
}

extension JobRecord {
    static let fields = RecordSchema(
        schema,
        summary: LocalizedText(english: "a statement in the background", chinese: "一条后台语句"),
        fields: [
            .init("number", .text, "its number", "编号"),
            .init("started", .time, "when it began", "开始时间"),
            .init("statement", .text, "the statement", "语句"),
        ]
    )
}

extension ProfileRecord {
    static let profileFields = RecordSchema(
        profile,
        summary: LocalizedText(english: "a profile", chinese: "一个配置"),
        fields: [
            .init("name", .text, "its name", "名称"),
            .init("active", .boolean, "whether it is in use", "是否使用中"),
            .init("default", .boolean, "whether the shell begins with it", "是否为默认"),
        ]
    )

    static let entryFields = RecordSchema(
        entry,
        summary: LocalizedText(english: "what a profile says", chinese: "配置中的一条语句"),
        fields: [
            .init("statement", .text, "the statement without its value", "语句（不含值）"),
            .init("value", .text, "the value, secrets as the places they live at", "值，密钥只显示其所在"),
        ]
    )
}
