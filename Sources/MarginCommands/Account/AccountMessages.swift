import BilingualText
import BorrowAnalysis
import ExactDecimals
import RecordRendering

extension PriceDistance {
    /// The changes that a person needs to know: a rise only where no fall is enough, or where it is nearer.
    private var near: (fall: String?, rise: String?) {
        guard let fall else { return (nil, rise.map(Self.percent)) }
        return (Self.percent(fall), rise.flatMap { $0 < fall ? Self.percent($0) : nil })
    }

    /// The sentence about how far prices are from a threshold; nil at the threshold.
    func outlook(before event: Message, ofPair: Bool) -> Message? {
        guard !isReached else { return nil }
        let change: Message
        switch near {
        case (let fall?, let rise?): change = .fallOrRise(fall, rise: rise)
        case (let fall?, nil): change = .fallBy(fall)
        case (nil, let rise?): change = .riseBy(rise)
        case (nil, nil): return ofPair ? .noChangeOfPair(event) : .noChange(event)
        }
        return ofPair ? .changeOfPair(change, event: event) : .changeOfPrices(change, event: event)
    }

    /// The change of prices at which a threshold is reached, in the words of a label.
    func label(minus: String) -> Message {
        guard !isReached else { return .thresholdReached }
        switch (near.fall.map { minus + $0 }, near.rise.map { "+" + $0 }) {
        case (let fall?, let rise?): return .changeLabels(fall, other: rise)
        case (let change?, nil), (nil, let change?): return .changeLabel(change)
        case (nil, nil): return .noChangeLabel
        }
    }

    /// A part as a percentage, rounded down so that no change looks larger than it is.
    private static func percent(_ part: ExactDecimal) -> String {
        guard let percent = try? part.multiplied(by: ExactDecimal(100)).rounded(toPlaces: 2, .down) else { return "?" }
        return percent.prose
    }
}

extension Message {
    // MARK: How the account is

    static func accountHealth(_ pair: String?, _ health: Message) -> Message {
        guard let pair else {
            return English("account.cross", "Cross margin: \(health)").chinese("全仓杠杆：\(health)")
        }
        return English("account.isolated", "\(pair), isolated margin: \(health)").chinese("\(pair)（逐仓杠杆）：\(health)")
    }

    static let accountWithoutDebt = English("account.noDebt", "no debt, so nothing can be liquidated.")
        .chinese("无负债，不会被强制平仓。")
    static let accountHealthy = English("account.healthy", "healthy.").chinese("状态正常。")
    static let accountBorrowingStopped = English("account.borrowingStopped", "nothing can be borrowed at this level.")
        .chinese("当前风险率下不可借入。")

    /// - Parameter threshold: nil where the exchange states the margin call without one.
    static func accountMarginCall(_ level: String, threshold: String?) -> Message {
        guard let threshold else {
            return English("account.marginCallStated", "margin call.").chinese("须追加保证金。")
        }
        return English("account.marginCall", "margin call, the margin level \(level) is not above \(threshold).")
            .chinese("须追加保证金，风险率 \(level) 不高于 \(threshold)。")
    }

    /// - Parameter threshold: nil where the exchange states the liquidation without one.
    static func accountLiquidation(_ level: String, threshold: String?) -> Message {
        guard let threshold else {
            return English("account.liquidationStated", "liquidation.").chinese("强制平仓。")
        }
        return English("account.liquidation", "liquidation, the margin level \(level) is not above \(threshold).")
            .chinese("强制平仓，风险率 \(level) 不高于 \(threshold)。")
    }

    static let accountUnknown = English("account.unknown", "levels or thresholds could not be read.")
        .chinese("风险率或阈值未能读取。")

    static let accountLoan =
        English("account.loan", "A liquidation loan is not repaid yet.").chinese("尚有未还清的强平借款。")
    static let accountSpecialKeys = English(
        "account.specialKeys",
        "The account has special API keys, whose mode applies its own rules to borrowing."
    )
    .chinese("账户有专用 API Key，专用密钥模式下的借款检查规则不同。")
    static func accountDelisting(_ name: String, _ time: String) -> Message {
        English("account.delisting", "\(name) is delisted from margin at \(time).").chinese("\(name) 将于 \(time) 从杠杆下架。")
    }
    static let accountBNBBurn = English("account.bnbBurn", "Interest is paid in BNB (BNB burn is on).")
        .chinese("利息以 BNB 支付（BNB 抵扣已开启）。")

    // MARK: Distances

    static let toMarginCall = English("account.toMarginCall", "a margin call").chinese("追加保证金")
    static let toLiquidation = English("account.toLiquidation", "liquidation").chinese("强制平仓")

    static func fallBy(_ percent: String) -> Message {
        English("account.fall", "fall \(percent) %").chinese("下跌 \(percent) %")
    }
    static func riseBy(_ percent: String) -> Message {
        English("account.rise", "rise \(percent) %").chinese("上涨 \(percent) %")
    }
    static func fallOrRise(_ fall: String, rise: String) -> Message {
        English("account.fallOrRise", "fall \(fall) % or rise \(rise) %").chinese("下跌 \(fall) % 或上涨 \(rise) %")
    }

    static func changeOfPrices(_ change: Message, event: Message) -> Message {
        English("account.changeOfPrices", "Prices can \(change) before \(event).").chinese("价格\(change) 时将触发\(event)。")
    }
    static func changeOfPair(_ change: Message, event: Message) -> Message {
        English("account.changeOfPair", "The price can \(change) before \(event).")
            .chinese("该交易对价格\(change) 时将触发\(event)。")
    }
    static func noChange(_ event: Message) -> Message {
        English("account.noChange", "No equal change of prices leads to \(event).").chinese("价格同幅变动不会触发\(event)。")
    }
    static func noChangeOfPair(_ event: Message) -> Message {
        English("account.noChangeOfPair", "No price leads to \(event).").chinese("任何价格都不会触发\(event)。")
    }

    static func changeLabel(_ change: String) -> Message {
        English("account.changeLabel", "price change \(change) %").chinese("价格变动 \(change) %")
    }
    static func changeLabels(_ change: String, other: String) -> Message {
        English("account.changeLabels", "price change \(change) % or \(other) %")
            .chinese("价格变动 \(change) % 或 \(other) %")
    }
    static let noChangeLabel = English("account.noChangeLabel", "not by a price change").chinese("价格变动不会触发")
    static let thresholdReached = English("account.reached", "reached").chinese("已达到")
    static let borrowThresholdReached = English("account.borrowReached", "not above it").chinese("未高于此值")

    static let distanceOfAllPrices =
        English("account.ofAllPrices", "An equal change of all prices but the dollar coins' (USDT, USDC and others).")
        .chinese("指除美元稳定币（USDT、USDC 等）外所有价格同幅变动。")
    static let distanceUnexplained = English(
        "account.unexplained",
        "No distance is stated: neither rule gives the exchange's margin level from the account's parts."
    )
    .chinese("未给出幅度：两套规则都无法由账户数据得出交易所的风险率。")
    static let distanceUnknown =
        English("account.distanceUnknown", "No distance is stated: balances, ratios or thresholds could not be read.")
        .chinese("未给出幅度：余额、抵押率或阈值未能读取。")
    static func distanceUnread(_ assets: String) -> Message {
        English("account.unread", "No distance is stated: the price or balance of \(assets) could not be read.")
            .chinese("未给出幅度：\(assets) 的价格或余额未能读取。")
    }

    // MARK: Labels

    static let marginLevelLabel = English("account.marginLevel", "margin level").chinese("风险率")
    static let collateralMarginLevelLabel = English("account.collateralMarginLevel", "collateral margin level")
        .chinese("抵押风险率")
    static let marginCallLabel = English("account.marginCallLabel", "margin call").chinese("追加保证金")
    static func marginCallAt(_ level: String) -> Message {
        English("account.marginCallAt", "margin call at \(level)").chinese("追加保证金 \(level)")
    }
    static func liquidationAt(_ level: String) -> Message {
        English("account.liquidationAt", "liquidation at \(level)").chinese("强制平仓 \(level)")
    }
    static func borrowAbove(_ level: String) -> Message {
        English("account.borrowAbove", "borrowing above \(level)").chinese("可借入（高于 \(level)）")
    }
    static let thresholdUnpublished = English("account.unpublished", "its threshold is not in the API")
        .chinese("API 未提供其阈值")
    static let liquidationPriceLabel = English("account.liquidationPrice", "liquidation price").chinese("强平价格")
    static let levelWithoutDebt = English("account.levelWithoutDebt", "no debt").chinese("无负债")
    static let totalAssetsLabel = English("account.assets", "assets").chinese("总资产")
    static let totalLiabilitiesLabel = English("account.liabilities", "liabilities").chinese("总负债")
    static let netEquityLabel = English("account.netEquity", "net equity").chinese("净权益")
    static let collateralValueLabel = English("account.collateral", "collateral value").chinese("抵押品价值")
    static let assetHeading = English("account.assetHeading", "ASSET").chinese("资产")
    static let heldHeading = English("account.heldHeading", "HELD").chinese("持有")
    static let borrowedHeading = English("account.borrowedHeading", "BORROWED").chinese("已借")
    static let interestHeading = English("account.interestHeading", "INTEREST").chinese("未偿利息")
    static func netValueHeading(_ unit: String) -> Message {
        English("account.netValueHeading", "NET (\(unit))").chinese("净值 (\(unit))")
    }
    static func netValue(_ value: String, unit: String) -> Message {
        English("account.netValue", "net value \(value) \(unit)").chinese("净值 \(value) \(unit)")
    }

    static func accountSent(_ requests: Int, weight: Message) -> Message {
        English("account.sent", "\(requests, "request", "requests"), weight \(weight).")
            .chinese("\(requests) 个请求，权重 \(weight)。")
    }
    static func accountHidden(_ assets: Int, then sent: Message) -> Message {
        English("account.hidden", "`account all` shows \(assets, "more asset", "more assets"). \(sent)")
            .chinese("`account all` 可显示其余 \(assets) 种资产。\(sent)")
    }
}
