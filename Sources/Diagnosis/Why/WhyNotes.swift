import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import RecordRendering

/// What else to know before borrowing: the rules in force, and what is about to change.
struct WhyNotes {
    private let readings: BorrowReadings
    private let limits: BorrowLimits
    private let openOrderLoss: ExactDecimal?

    init(_ why: WhyResult) {
        readings = why.readings
        limits = why.limits
        openOrderLoss = why.explanation.parts.flatMap { $0.isExplained ? $0.openOrderLoss : nil }
    }

    /// All of them.
    var all: [Message] { [rule].compactMap(\.self) + others }

    /// Those that a person does not expect: the rule and the ratios that usually apply are left out, and what the first
    /// lines say of an amount that cannot be borrowed as it is.
    func unusual(isShort: Bool) -> [Message] {
        let isUsual =
            limits.evidence?.outcome == .reproduced && limits.rule != .assetsHeld
            && (limits.evidence?.list ?? .borrow) == .borrow
        return (isUsual ? [] : [rule].compactMap(\.self)) + general
            + (isShort ? [] : [belowMinimum, inventoryBelow].compactMap(\.self))
    }

    private var others: [Message] { general + [belowMinimum, inventoryBelow].compactMap(\.self) }

    private var general: [Message] {
        [openOrders, specialKeys, liquidationLoan, capBelow, portfolioMargin, delisting, collateralFull]
            .compactMap(\.self)
    }

    private var facts: BorrowFacts { BorrowFacts(readings) }

    private var amount: ExactDecimal { readings.figures.value?.amount.value ?? .zero }

    /// Which rules and list give the exchange's figures, or why that is unknown.
    private var rule: Message? {
        guard let evidence = limits.evidence else { return nil }
        switch evidence.outcome {
        case .reproduced:
            let rule: Message =
                switch limits.rule {
                case .netPositions: .ruleOf2026
                case .assetsHeld: .ruleOf2023
                case nil: .ruleOfBoth
                }
            let ratios: Message =
                switch evidence.list {
                case .transferOut: .transferRatios
                case .liquidation: .liquidationRatios
                case .borrow, nil: .borrowRatios
                }
            return .collateralRule(rule, ratios: ratios)
        case .contradicted: return openOrderLoss == nil ? .ruleContradicted : nil
        case .unread:
            let names = evidence.unreadAssets.filter { !$0.isEmpty }
            return names.isEmpty
                ? .ruleUnread
                : .ruleUnreadAssets(names.joined(separator: ", "))
        }
    }

    /// Open orders, if they may explain a difference.
    private var openOrders: Message? {
        if let openOrderLoss {
            let loss = "\(openOrderLoss.prose) \(CrossReadings.unit)"
            return limits.evidence?.outcome == .reproduced ? .openOrdersLose(loss) : .openOrdersLikelyLose(loss)
        }
        let isExplained = limits.evidence?.outcome == .reproduced && !limits.limiting.isEmpty
        return limits.hasOpenOrders && !isExplained ? .openOrdersLockAssets : nil
    }

    private var specialKeys: Message? {
        readings.conditions.hasSpecialKeys == true ? .specialKeysExist : nil
    }

    private var liquidationLoan: Message? {
        readings.conditions.hasLiquidationLoan == true ? .liquidationLoanOwed : nil
    }

    private var belowMinimum: Message? {
        guard let least = readings.listing.value?.first?.userMinBorrow, !amount.isZero, amount < least.value else {
            return nil
        }
        return .amountBelowMinimum(least.text)
    }

    private var capBelow: Message? {
        guard let cap = facts.borrowLimit, cap.value < amount else { return nil }
        return .borrowLimitBelow(cap.text)
    }

    private var inventoryBelow: Message? {
        guard let left = readings.inventory.value?.assets[readings.asset.name], left.value < amount,
            !limits.limiting.contains(where: { $0.kind == .inventory })
        else { return nil }
        return .inventoryBelow(left.text)
    }

    private var portfolioMargin: Message? {
        readings.account.value?.isPortfolioMarginEnabled == true ? .underPortfolioMargin : nil
    }

    private var delisting: Message? {
        facts.delisting.map { Message.assetDelisting(UTCTime.text($0)) }
    }

    private var collateralFull: Message? {
        guard facts.isCollateralFull == true else { return nil }
        return .collateralFull(Code(readings.asset.name))
    }
}

extension Message {
    fileprivate static func collateralRule(_ rule: Message, ratios: Message) -> Message {
        English("why.rule", "\(rule) and \(ratios) apply").chinese("适用 \(rule)与\(ratios)")
    }

    fileprivate static let ruleOf2023 = English("why.ruleOf2023", "the rule of 2023 (assets held)")
        .chinese("2023 年规则（持有资产）")

    fileprivate static let ruleOf2026 = English("why.ruleOf2026", "the rule of 2026 (net positions)")
        .chinese("2026 年规则（净持仓）")

    fileprivate static let ruleOfBoth = English("why.ruleOfBoth", "the rule of 2023 or of 2026")
        .chinese("2023 年或 2026 年规则")

    fileprivate static let borrowRatios = English("why.borrowRatios", "the borrow collateral ratios").chinese("借贷抵押率")

    fileprivate static let transferRatios = English("why.transferRatios", "the transfer-out collateral ratios")
        .chinese("转出抵押率")

    fileprivate static let liquidationRatios = English("why.liquidationRatios", "the liquidation collateral ratios")
        .chinese("强平抵押率")

    fileprivate static let ruleContradicted = English(
        "why.ruleContradicted",
        "no known rule gives the exchange's collateral figures, so a limit by collateral is at most likely"
    )
    .chinese("已知规则均不能得出交易所的抵押数值，因此抵押品方面的限制最多只是很可能")

    fileprivate static let ruleUnread =
        English("why.ruleUnread", "the rule in force is unknown: not all parts of the account could be read")
        .chinese("适用的规则未知：账户的部分内容未能读取")

    fileprivate static func ruleUnreadAssets(_ assets: String) -> Message {
        English(
            "why.ruleUnreadAssets",
            "the rule in force is unknown: price, collateral ratios or balance of \(assets) could not be read"
        )
        .chinese("适用的规则未知：未能读取 \(assets) 的价格、抵押率或余额")
    }

    fileprivate static let openOrdersLockAssets =
        English("why.openOrders", "open orders lock assets of the account, which may explain a difference")
        .chinese("未成交订单锁定了部分资产，可能是差异的原因")

    fileprivate static func openOrdersLose(_ loss: String) -> Message {
        English("why.openOrderLoss", "open orders reduce the collateral value by \(loss)")
            .chinese("未成交订单使抵押品价值减少 \(loss)")
    }

    fileprivate static func openOrdersLikelyLose(_ loss: String) -> Message {
        English(
            "why.openOrderLossLikely",
            "the collateral value is \(loss) less than the balances give, likely because of open orders"
        )
        .chinese("抵押品价值比按余额计算少 \(loss)，很可能是未成交订单所致")
    }

    fileprivate static let specialKeysExist =
        English("why.specialKeys", "the account has special API keys, whose mode applies its own rules to borrowing")
        .chinese("账户有专用 API Key，专用密钥模式下的借款检查规则不同")

    fileprivate static let liquidationLoanOwed =
        English("why.liquidationLoan", "a liquidation loan is not repaid yet, which may limit borrowing")
        .chinese("尚有未还清的强平借款，可能限制借款")

    fileprivate static func amountBelowMinimum(_ limit: String) -> Message {
        English("why.belowMinimum", "this is below the min borrow of \(limit)").chinese("低于最小可借 \(limit)")
    }

    fileprivate static func borrowLimitBelow(_ limit: String) -> Message {
        English("why.capBelow", "the VIP borrow limit is \(limit)").chinese("VIP 借贷限额为 \(limit)")
    }

    fileprivate static func inventoryBelow(_ limit: String) -> Message {
        English("why.inventoryBelow", "only \(limit) is available to borrow; more fails with -3045")
            .chinese("可用库存仅 \(limit)；超出部分会报 -3045")
    }

    fileprivate static let underPortfolioMargin =
        English(
            "why.portfolioMargin",
            "the account uses portfolio margin, so these figures do not apply: `use portfolio`"
        )
        .chinese("该账户为统一账户，这些数额不适用：请执行 `use portfolio`")

    fileprivate static func assetDelisting(_ time: String) -> Message {
        English("why.delisting", "it is delisted from margin at \(time)").chinese("将于 \(time) 从杠杆下架")
    }

    fileprivate static func collateralFull(_ asset: Code) -> Message {
        English("why.collateralFull", "the exchange accepts no more \(asset) as collateral")
            .chinese("交易所不再接受更多 \(asset) 作为抵押品")
    }
}
