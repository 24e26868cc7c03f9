package import BinanceMargin
package import BorrowAnalysis
package import ExactDecimals
import ExchangeAccess
package import RecordRendering
package import ShellRuntime
package import ShellSession

/// A margin account as a record.
package struct AccountResult: Sendable {
    package let reading: AccountReading
    package let scope: MarginScope

    /// Whether the page has every asset, whatever the height of the window.
    let showsAll: Bool

    /// Whose account it is.
    let identity: AccountIdentity?

    package var figures: AccountFigures { reading.figures }

    package init(
        reading: AccountReading,
        scope: MarginScope,
        showsAll: Bool = false,
        identity: AccountIdentity? = nil
    ) {
        self.reading = reading
        self.scope = scope
        self.showsAll = showsAll
        self.identity = identity
    }

    // What a watch of the account shows.
    package var marginLevel: ExactDecimal? { figures.marginLevel }
    package var collateralMarginLevel: ExactDecimal? { figures.collateralMarginLevel }
    package var netEquity: ExactDecimal? { figures.netEquity }
    package var health: String { figures.health.rawValue }

    /// The smallest equal change of all prices that leads to a margin call, fall or rise, as a part of the prices; nil
    /// if none does or it is unknown.
    package var toMarginCall: ExactDecimal? { Self.nearest(figures.toMarginCall) }

    /// As ``toMarginCall``, to liquidation.
    package var toLiquidation: ExactDecimal? { Self.nearest(figures.toLiquidation) }

    private static func nearest(_ distance: PriceDistance?) -> ExactDecimal? {
        [distance?.fall, distance?.rise].compactMap(\.self).min()
    }

    package var record: Record { Self.description.record(of: self, rawBytes: reading.body) }

    package static let description = RecordDescription<AccountResult>(
        "account",
        version: 1,
        "a margin account: balances, debts, levels, and the distance to margin call and liquidation",
        "杠杆账户：余额、负债、风险率，以及距追加保证金和强制平仓的幅度",
        form: .page(AccountPage.page),
        namesAccount: true,
        fields: [
            .scope { $0.scope }, .isolatedSymbol { $0.scope },
            .init(
                "health",
                .text,
                "`noDebt`, `healthy`, `borrowingStopped`, `marginCall`, `liquidation` or `unknown`",
                "`noDebt`（无负债）、`healthy`（正常）、`borrowingStopped`（不可借）、`marginCall`（追加保证金）、`liquidation`（强制平仓）"
                    + "或 `unknown`（未知）"
            ) { .text($0.figures.health.rawValue) },
        ] + levels + distances + totals + .tail { $0.reading.response }
    )

    private static let levels: [RecordField<AccountResult>] = [
        .number("marginLevel", "the margin level as the exchange states it, 999 without debt", "交易所给出的风险率，无负债时为 999") {
            $0.marginLevel
        },
        .number(
            "marginCallThreshold",
            "a margin call at this margin level or below; none for isolated margin",
            "风险率不高于此值时追加保证金；逐仓为空"
        ) {
            $0.thresholds.marginCall
        },
        .number("liquidationThreshold", "liquidation at this margin level or below", "风险率不高于此值时强制平仓") {
            $0.thresholds.liquidation
        },
        .number("collateralMarginLevel", "the collateral margin level; none for isolated margin", "抵押风险率；逐仓为空") {
            $0.collateralMarginLevel
        },
        .number(
            "borrowThreshold",
            "borrowing needs a collateral margin level, or in a pair a margin level, above it",
            "抵押风险率（逐仓为风险率）须高于此值才可借入"
        ) { $0.thresholds.borrow },
    ]

    private static let distances: [RecordField<AccountResult>] = [
        .number(
            "marginCallFall",
            "the smallest equal fall of all prices but the dollar coins' that leads to a margin call, as a part of the "
                + "prices; none if no fall does, or if it is unknown",
            "除美元稳定币外所有价格同幅下跌、触发追加保证金的最小跌幅（小数）；无此跌幅或未知时为空"
        ) { $0.toMarginCall?.fall },
        .number(
            "marginCallRise",
            "as `marginCallFall`, of a rise",
            "同 `marginCallFall`，为涨幅"
        ) { $0.toMarginCall?.rise },
        .number("liquidationFall", "as `marginCallFall`, to liquidation", "同 `marginCallFall`，触发强制平仓") {
            $0.toLiquidation?.fall
        },
        .number("liquidationRise", "as `marginCallRise`, to liquidation", "同 `marginCallRise`，触发强制平仓") {
            $0.toLiquidation?.rise
        },
        .number("liquidationPrice", "the pair's liquidation price as the exchange states it", "交易所给出的交易对强平价格") {
            $0.liquidationPrice
        },
        .init(
            "rule",
            .text,
            optional: true,
            "the rule of the margin level, `2023` or `2026`; none if neither gives it, and without debt",
            "风险率所用的规则，`2023` 或 `2026`；都不相符或无负债时为空"
        ) { .init($0.figures.rule?.rawValue) },
    ]

    private static let totals: [RecordField<AccountResult>] = [
        .init("unit", .text, "the asset in which values are", "价值的计价资产") { .text($0.figures.unit) },
        .number("assetValue", "the value of all assets", "总资产") { $0.assets },
        .number("liabilityValue", "the value of all debts with interest", "总负债，含未偿利息") { $0.liabilities },
        .number("netEquity", "assets minus liabilities", "总资产减总负债") { $0.netEquity },
        .number(
            "collateralValue",
            "the collateral value as the exchange states it; none for isolated margin",
            "交易所给出的抵押品价值；逐仓为空"
        ) {
            $0.collateralValue
        },
        .init("balances", .list, "the assets with a balance, each a `balance`", "有余额或负债的资产，均为 `balance`") { account in
            .init(account.figures.holdings.map { balance.record(of: $0) })
        },
        .init(
            "specialKeys",
            .boolean,
            optional: true,
            "whether the account has special API keys, as `doctor` has read in this session; none if it has not",
            "账户是否有专用 API Key，以本会话中 `doctor` 读到的为准；未读取时为空"
        ) { .init($0.reading.notices.conditions.hasSpecialKeys) },
        .init(
            "liquidationLoan",
            .boolean,
            optional: true,
            "whether a liquidation loan is not repaid, as `doctor` has read in this session; none if it has not",
            "是否有未还清的强平借款，以本会话中 `doctor` 读到的为准；未读取时为空"
        ) { .init($0.reading.notices.conditions.hasLiquidationLoan) },
        .init("bnbBurn", .boolean, optional: true, "whether interest is paid in BNB", "是否用 BNB 支付利息") {
            .init($0.reading.notices.paysInterestInBNB)
        },
        .init(
            "delistings",
            .list,
            "the planned delistings of what is held or owed, or of the pair, each a `plannedDelisting`",
            "持有或所欠资产（逐仓为交易对）的下架计划，均为 `plannedDelisting`"
        ) { .init($0.reading.notices.delistings.map { delisting.record(of: $0) }) },
        .init("unread", .list, "the assets whose price or balance was not read", "价格或余额未能读取的资产") {
            .init($0.figures.unreadAssets)
        },
    ]

    package static let delisting = RecordDescription<PlannedDelisting>(
        "plannedDelisting",
        version: 1,
        "an asset or pair in `account` that leaves margin trading",
        "`account` 中将从杠杆下架的资产或交易对",
        fields: [
            .init("name", .text, "the asset or pair", "资产或交易对") { .text($0.name) },
            .init("time", .time, "when it is delisted", "下架时间") { .init(time: $0.milliseconds) },
        ]
    )

    package static let balance = RecordDescription<AccountHolding>(
        "balance",
        version: 1,
        "one asset of `account`",
        "`account` 的一种资产",
        fields: [
            .init("asset", .text, "the asset", "资产") { .text($0.asset) },
            .init("free", .number, "the free amount", "可用数量") { .number($0.free) },
            .init("locked", .number, "the amount locked in open orders", "挂单冻结的数量") { .number($0.locked) },
            .init("borrowed", .number, "the borrowed amount, without interest", "已借数量，不含利息") { .number($0.borrowed) },
            .init("interest", .number, "the interest that is not repaid", "未偿利息") { .number($0.interest) },
            .init("net", .number, "what is held minus what is owed", "持有减所欠") { .number($0.net) },
            .init("price", .number, optional: true, "its price in the account's unit", "以账户计价资产表示的价格") {
                .init($0.price)
            },
            .init("value", .number, optional: true, "the value of `net`", "`net` 的价值") { .init($0.value) },
        ]
    )
}

extension RecordField<AccountResult> {
    /// A number of the account that may be unknown.
    fileprivate static func number(
        _ name: String,
        _ english: String,
        _ chinese: String,
        _ value: @escaping @Sendable (AccountFigures) -> ExactDecimal?
    ) -> Self {
        Self(name, .number, optional: true, english, chinese) { .init(value($0.figures)) }
    }
}
