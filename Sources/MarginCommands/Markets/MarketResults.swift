import BinanceMargin
import ExchangeAccess
import RecordRendering
import ShellRuntime

/// The available inventory of one asset.
struct InventoryResult: Sendable {
    let asset: String
    let amount: ReportedDecimal
    let scope: MarginScope
    let updatedMilliseconds: Int64?
    let response: ResponseFacts

    static let description = RecordDescription<InventoryResult>(
        "inventory",
        version: 1,
        "the available inventory of an asset",
        "某资产的可用库存",
        namesAccount: true,
        fields: [
            .asset { $0.asset },
            .scope(column: .init("ACCOUNT", "账户", dropOrder: 2)) { $0.scope },
            .init(
                "inventory",
                .number,
                "the inventory available for borrowing",
                "可供借贷的库存",
                column: .init("AVAILABLE INVENTORY", "可用库存", alignment: .right)
            ) { .number($0.amount.value) },
            .init(
                "updated",
                .time,
                optional: true,
                "when the exchange updated it",
                "交易所的更新时间",
                column: .init("UPDATED", "更新时间", dropOrder: 1)
            ) { .init(time: $0.updatedMilliseconds) },
        ] + .tail { $0.response }
    )
}

/// An asset of margin trading.
struct AssetResult: Sendable {
    let asset: MarginAsset
    let response: ResponseFacts

    static let description = RecordDescription<AssetResult>(
        "asset",
        version: 1,
        "an asset of margin trading",
        "一种杠杆资产",
        namesProfile: true,
        fields: [
            .asset { $0.asset.name },
            .init(
                "fullName",
                .text,
                optional: true,
                "its full name",
                "全称",
                column: .init("NAME", "全称", dropOrder: 3)
            ) { .init($0.asset.fullName) },
            .init(
                "borrowable",
                .boolean,
                "whether the exchange lends it at all",
                "交易所是否开放借入",
                column: .init("BORROWABLE", "能否借入")
            ) { .boolean($0.asset.isBorrowable) },
            .init(
                "collateral",
                .boolean,
                optional: true,
                "whether it counts as collateral",
                "是否可作抵押",
                column: .init("COLLATERAL", "可作抵押", dropOrder: 2)
            ) { .init($0.asset.isMortgageable) },
            .init(
                "minBorrow",
                .number,
                optional: true,
                "the minimum amount of a loan",
                "最小可借数量",
                column: .init("MIN BORROW", "最小可借", alignment: .right, dropOrder: 1)
            ) { .init($0.asset.userMinBorrow?.value) },
            .init("delisted", .time, optional: true, "when it is delisted from margin trading", "从杠杆下架的时间") {
                .init(time: $0.asset.delistTime?.instantMilliseconds)
            },
        ] + .tail { $0.response }
    )
}

/// A pair of margin trading as the lists of cross and isolated pairs have it.
struct PairResult: Sendable {
    let symbol: String
    let cross: MarginPair?
    let isolated: MarginPair?
    let response: ResponseFacts

    /// The pair of one of the lists.
    private var pair: MarginPair? { cross ?? isolated }

    static let description = RecordDescription<PairResult>(
        "pair",
        version: 1,
        "a pair of margin trading",
        "一个杠杆交易对",
        namesProfile: true,
        fields: [
            .init("pair", .text, "the pair", "交易对", column: .init("PAIR", "交易对")) { .text($0.symbol) },
            .init("base", .text, "its base asset", "基础资产", column: .init("BASE", "基础", dropOrder: 2)) {
                .init($0.pair?.base)
            },
            .init("quote", .text, "its quote asset", "计价资产", column: .init("QUOTE", "计价", dropOrder: 1)) {
                .init($0.pair?.quote)
            },
            .init(
                "cross",
                .boolean,
                "whether it is traded in the cross account",
                "是否可全仓交易",
                column: .init("CROSS", "全仓")
            ) { .boolean($0.cross?.isMarginTrade ?? ($0.cross != nil)) },
            .init(
                "isolated",
                .boolean,
                "whether it has an isolated account: `use isolated PAIR`",
                "是否有逐仓账户：`use isolated PAIR`",
                column: .init("ISOLATED", "逐仓")
            ) { .boolean($0.isolated?.isMarginTrade ?? ($0.isolated != nil)) },
        ] + .tail { $0.response }
    )
}
