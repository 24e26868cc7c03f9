import BinanceMargin
import ExactDecimals
import ExchangeAccess
import InjectedTime
import MarginCommands
import RecordRendering
import ShellRuntime

/// One line of a watch: the newest figures of an asset and how they compare with those before.
struct WatchLine: Sendable {
    let instants: WatchInstants

    /// When the response was there, by the exchange's clock.
    let time: String
    let asset: String
    let scope: MarginScope

    /// The response; nil in a watch of the inventory or the account.
    let borrow: BorrowResult?

    /// The account; nil in a watch of assets.
    var account: AccountResult?

    /// The inventory available for borrowing, where it is requested: known now, or when the line came.
    var inventory: ExactDecimal?

    /// When the exchange updated the inventory; nil in a watch of amounts.
    let inventoryMilliseconds: Int64?
    let series: WatchSeries
    let isSimulated: Bool

    var record: Record {
        if let account { return Self.accountDescription.record(of: self, rawBytes: account.reading.body) }
        guard let borrow else { return Self.inventoryDescription.record(of: self) }
        return Self.amountDescription.record(of: self, rawBytes: borrow.body)
    }

    /// Whether one of the exchange's own numbers differs from those of `earlier`.
    func hasMoved(since earlier: WatchLine) -> Bool {
        borrow?.figures.amount.value != earlier.borrow?.figures.amount.value
            || borrow?.figures.borrowLimit?.value != earlier.borrow?.figures.borrowLimit?.value
            || inventory != earlier.inventory
            || account?.marginLevel != earlier.account?.marginLevel
            || account?.collateralMarginLevel != earlier.account?.collateralMarginLevel
            || account?.netEquity != earlier.account?.netEquity
    }
}

extension WatchLine {
    /// The kinds of record there are of lines.
    static let schemas = [amountDescription, inventoryDescription, accountDescription].map(\.schema.id)

    /// The fields that identify the subject of a line.
    static let identity = ["asset", "scope", "isolatedSymbol"]

    static let amountDescription = RecordDescription<WatchLine>(
        "watch",
        version: 2,
        "one response of a watch",
        "监视中的一次响应",
        form: .stream,
        namesAccount: true,
        columns: ["time", "asset", "isolatedSymbol", "amount", "borrowLimit", "limitedBy", "inventory", "change"]
            + lastColumns,
        live: LiveDescription(
            key: identity,
            watched: "amount",
            columns: [
                .field("asset"), .field("isolatedSymbol", dropOrder: 1), .field("amount"),
                .field("change", dropOrder: 3), .trend(dropOrder: 2), .field("inventory"), .field("limitedBy"),
                .field("borrowLimit", dropOrder: 5),
            ] + lastLiveColumns
        ),
        fields: instantFields + [
            .asset { $0.asset },
            .scope { $0.scope },
            // All rows of a watch have the same value: it is dropped last, before a row turns into lines.
            .isolatedSymbol(dropOrder: 0) { $0.scope },
            .amount { $0.borrow?.figures },
            .borrowLimit(dropOrder: 3) { $0.borrow?.figures.borrowLimit },
            .limitedBy(isOnRequest: true) { $0.borrow?.figures },
            .init(
                "inventory",
                .number,
                optional: true,
                "the inventory available for borrowing, where requested",
                "可供借贷的库存（若有请求）",
                column: .init("INVENTORY", "可用库存", alignment: .right, isOnRequest: true)
            ) { .init($0.inventory) },
        ] + seriesFields + [
            .latency { $0.borrow?.response.latency },
            .simulated { $0.isSimulated },
        ]
    )

    static let inventoryDescription = RecordDescription<WatchLine>(
        "watchInventory",
        version: 3,
        "one response of a watch of the inventory",
        "监视库存中的一次响应",
        form: .stream,
        namesAccount: true,
        columns: ["time", "asset", "inventory", "change", "updated"] + lastColumns,
        live: LiveDescription(
            key: ["asset", "scope"],
            watched: "inventory",
            columns: [
                .field("asset"), .field("inventory"), .field("change", dropOrder: 3), .trend(dropOrder: 2),
                .field("updated", dropOrder: 5),
            ] + lastLiveColumns
        ),
        fields: instantFields + [
            .asset { $0.asset },
            .scope { $0.scope },
            .init(
                "inventory",
                .number,
                optional: true,
                "the inventory available for borrowing",
                "可供借贷的库存",
                column: .init("INVENTORY", "可用库存", alignment: .right)
            ) { .init($0.inventory) },
            .init(
                "updated",
                .time,
                optional: true,
                "when the exchange updated it",
                "交易所的更新时间",
                column: .init("UPDATED", "更新时间", dropOrder: 3)
            ) { .init(time: $0.inventoryMilliseconds) },
        ] + seriesFields + [.simulated { $0.isSimulated }]
    )

    static let accountDescription = RecordDescription<WatchLine>(
        "watchAccount",
        version: 1,
        "one response of a watch of the account",
        "监视账户中的一次响应",
        form: .stream,
        namesAccount: true,
        columns: [
            "time", "isolatedSymbol", "health", "marginLevel", "change", "collateralMarginLevel", "toMarginCall",
            "toLiquidation", "netEquity",
        ] + lastColumns,
        live: LiveDescription(
            key: ["scope", "isolatedSymbol"],
            watched: "marginLevel",
            columns: [
                .field("isolatedSymbol", dropOrder: 2), .field("health", dropOrder: 5), .field("marginLevel"),
                .field("change", dropOrder: 3), .trend(dropOrder: 1), .field("toMarginCall"), .field("toLiquidation"),
                .field("collateralMarginLevel", dropOrder: 6), .field("netEquity", dropOrder: 7),
            ] + lastLiveColumns
        ),
        fields: instantFields + [.scope { $0.scope }, .isolatedSymbol(dropOrder: 0) { $0.scope }] + accountFields
            + seriesFields + [.latency { $0.account?.reading.response.latency }, .simulated { $0.isSimulated }]
    )

    private static let accountFields: [RecordField<WatchLine>] = [
        .init(
            "health",
            .text,
            optional: true,
            "as in `account`",
            "同 `account`",
            column: .init("HEALTH", "状态", dropOrder: 4)
        ) { .init($0.account?.health) },
        .init(
            "marginLevel",
            .number,
            optional: true,
            "the margin level as the exchange states it",
            "交易所给出的风险率",
            column: .init("MARGIN LEVEL", "风险率", alignment: .right)
        ) { .init($0.account?.marginLevel) },
        .init(
            "collateralMarginLevel",
            .number,
            optional: true,
            "the collateral margin level; none for isolated margin",
            "抵押风险率；逐仓为空",
            column: .init("COLLATERAL", "抵押风险率", alignment: .right, dropOrder: 6)
        ) { .init($0.account?.collateralMarginLevel) },
        .init(
            "toMarginCall",
            .number,
            optional: true,
            "the smallest equal change of prices that leads to a margin call, as a part of them; none if none does",
            "触发追加保证金的最小价格变动幅度（小数）；无此变动时为空",
            column: .init("TO MARGIN CALL", "距追加保证金", alignment: .right, dropOrder: 1)
        ) { .init($0.account?.toMarginCall) },
        .init(
            "toLiquidation",
            .number,
            optional: true,
            "as `toMarginCall`, to liquidation",
            "同 `toMarginCall`，触发强制平仓",
            column: .init("TO LIQUIDATION", "距强制平仓", alignment: .right, dropOrder: 1)
        ) { .init($0.account?.toLiquidation) },
        .init(
            "netEquity",
            .number,
            optional: true,
            "assets minus liabilities",
            "总资产减总负债",
            column: .init("NET EQUITY", "净权益", alignment: .right, dropOrder: 5)
        ) { .init($0.account?.netEquity) },
    ]

    private static let lastColumns = ["changeSinceStart", "lowest", "highest", "scheduled", "sent"]

    private static let lastLiveColumns: [LiveDescription.Column] = [
        .field("time", dropOrder: 4), .field("changeSinceStart", dropOrder: 6), .field("lowest", dropOrder: 7),
        .field("highest", dropOrder: 8), .field("scheduled", dropOrder: 9), .field("sent", dropOrder: 10),
        .failingSince,
    ]

    private static let instantFields: [RecordField<WatchLine>] = [
        .init(
            "scheduled",
            .time,
            "when the request was due, by the exchange's clock",
            "计划发送请求的时间，以交易所时钟为准",
            column: .init("DUE", "计划时间", dropOrder: 10)
        ) { .text($0.instants.scheduled) },
        .init(
            "sent",
            .time,
            "when it was sent, by the same clock",
            "实际发送的时间，时钟同上",
            column: .init("SENT", "发送时间", dropOrder: 11)
        ) { .text($0.instants.sent) },
        .init(
            "time",
            .time,
            "when the exchange responded, by its own clock",
            "交易所响应的时间，以其时钟为准",
            column: .init("TIME", "时间")
        ) { .text($0.time) },
    ]

    /// What a watch adds to the number that it watches.
    private static let seriesFields: [RecordField<WatchLine>] = [
        .init(
            "change",
            .number,
            optional: true,
            "the number's difference from the one before",
            "与前一次的差",
            column: .init("CHANGE", "变化", alignment: .right, dropOrder: 2, cell: RecordColumn.signed("change"))
        ) { .init($0.series.change) },
        .init(
            "changeSinceStart",
            .number,
            optional: true,
            "its difference from the first",
            "与第一次的差",
            column: .init(
                "SINCE START",
                "较起始",
                alignment: .right,
                dropOrder: 7,
                cell: RecordColumn.signed("changeSinceStart")
            )
        ) { .init($0.series.changeSinceStart) },
        .init(
            "lowest",
            .number,
            optional: true,
            "the lowest so far",
            "目前最低",
            column: .init("LOWEST", "最低", alignment: .right, dropOrder: 8)
        ) { .init($0.series.lowest) },
        .init(
            "highest",
            .number,
            optional: true,
            "the highest so far",
            "目前最高",
            column: .init("HIGHEST", "最高", alignment: .right, dropOrder: 9)
        ) { .init($0.series.highest) },
        .init(
            "late",
            .number,
            "from `scheduled` to `sent`, in milliseconds",
            "从 `scheduled` 到 `sent` 的毫秒数"
        ) { .init(milliseconds: $0.instants.late) },
    ]
}

/// When a request was due and when it was sent, both by the exchange's clock.
struct WatchInstants: Sendable {
    let scheduled: String
    let sent: String

    /// The difference between the two.
    let late: Duration

    init(_ tick: WatchTick, by clock: WatchClock) {
        scheduled = clock.text(at: tick.scheduled)
        sent = clock.text(at: tick.sent)
        late = tick.scheduled.duration(to: tick.sent)
    }
}
