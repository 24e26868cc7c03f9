package import BilingualText

extension Message {
    package static func whyCost(_ requests: Int, weight: Message) -> Message {
        English("why.cost", "sends up to \(requests, "request", "requests"), weight \(weight)")
            .chinese("最多发送 \(requests) 个请求，权重 \(weight)")
    }

    package static func whyCostWithPrices(_ requests: Int, weight: Message) -> Message {
        English(
            "why.costWithPrices",
            """
            sends up to \(requests, "request", "requests"), weight \(weight), and one of weight 10 (IP) for the \
            price of each other asset that is held or borrowed
            """
        )
        .chinese("最多发送 \(requests) 个请求，权重 \(weight)；另为每项其他持有或已借资产的价格发送一个权重 10（IP）的请求")
    }

    package static func limitedByOne(_ cause: Message, remedy: Message) -> Message {
        English("why.one", "\(cause). \(remedy)").chinese("\(cause)。\(remedy)")
    }

    package static func likelyLimitedByOne(_ cause: Message, remedy: Message) -> Message {
        English("why.oneLikely", "likely \(cause). \(remedy)").chinese("很可能\(cause)。\(remedy)")
    }

    package static func limitedBySeveral(_ cause: Message, remedy: Message) -> Message {
        English("why.several", "\(cause); they limit at the same amount, so all of them have to change. \(remedy)")
            .chinese("\(cause)；几项在同一数额起限，须同时改善。\(remedy)")
    }

    package static func likelyLimitedBySeveral(_ cause: Message, remedy: Message) -> Message {
        English(
            "why.severalLikely",
            "likely \(cause); they limit at the same amount, so all of them have to change. \(remedy)"
        )
        .chinese("很可能\(cause)；几项在同一数额起限，须同时改善。\(remedy)")
    }

    package static func bothCauses(_ first: Message, second: Message) -> Message {
        English("why.bothCauses", "\(first) and \(second)").chinese("\(first)，同时\(second)")
    }

    package static func bothRemedies(_ first: Message, second: Message) -> Message {
        English("why.bothRemedies", "\(first) \(second)").chinese("\(first)\(second)")
    }

    package static let limitUnexplained = English(
        "why.unexplained",
        """
        none of the known limits explains this amount; prices may have moved between two requests, so run it again
        """
    )
    .chinese("已知的限制都不能解释该数额；两次请求之间价格可能已变动，请再试一次")

    package static let collateralCause = English("why.collateralCause", "limited by collateral").chinese("受抵押品限制")
    package static let tierCause = English("why.tierCause", "limited by the tier of the pair").chinese("受该交易对的档位限制")
    package static let levelCause = English("why.levelCause", "limited by the VIP borrow limit").chinese("受 VIP 借贷限额限制")

    package static let levelAfterDebtCause =
        English("why.levelAfterDebtCause", "limited by the VIP borrow limit minus what is already borrowed")
        .chinese("受“VIP 借贷限额减已借数量”限制")

    package static let inventoryCause = English("why.inventoryCause", "limited by the available inventory")
        .chinese("受可用库存限制")

    package static func assetSwitchCause(_ asset: Code) -> Message {
        English("why.assetSwitchCause", "\(asset) is not borrowable at the moment").chinese("\(asset) 目前不可借")
    }

    package static let accountSwitchCause = English("why.accountSwitchCause", "borrowing is disabled for the account")
        .chinese("账户的借款功能已关闭")

    package static let pairSwitchCause =
        English("why.pairSwitchCause", "the isolated account of the pair is not enabled")
        .chinese("该交易对的逐仓账户未启用")

    package static let accountOpenCause = English("why.accountOpenCause", "the cross margin account is not open")
        .chinese("尚未开通全仓账户")

    package static let collateralRemedy =
        English("why.collateralRemedy", "Add collateral, repay, or raise the leverage.")
        .chinese("可增加抵押品、还款或提高杠杆。")

    package static func tierRemedy(_ asset: Code) -> Message {
        English("why.tierRemedy", "Repay \(asset), or lower the leverage, which raises the tier's maximum.")
            .chinese("可归还 \(asset)，或调低杠杆以获得更大的档位额度。")
    }

    package static let levelRemedy = English("why.levelRemedy", "A higher VIP level raises it.")
        .chinese("提高 VIP 等级可提升该限额。")

    package static func levelAfterDebtRemedy(_ asset: Code) -> Message {
        English("why.levelAfterDebtRemedy", "Repay \(asset), or reach a higher VIP level.")
            .chinese("可归还 \(asset) 或提高 VIP 等级。")
    }

    package static func inventoryRemedy(_ statement: Code) -> Message {
        English(
            "why.inventoryRemedy",
            "Nothing you change in the account helps. \(statement) shows when inventory returns."
        )
        .chinese("账户内的操作无法提升该数额。\(statement) 可显示库存何时恢复。")
    }

    package static let assetSwitchRemedy =
        English("why.assetSwitchRemedy", "Nothing you change in the account helps. Choose another asset, or wait.")
        .chinese("账户内的操作无法提升该数额。请更换资产或等待。")

    package static let accountSwitchRemedy =
        English("why.accountSwitchRemedy", "Ask the exchange's support for the reason.")
        .chinese("请向交易所客服询问原因。")

    package static let pairSwitchRemedy =
        English("why.pairSwitchRemedy", "Enable it on the exchange, or transfer collateral into it.")
        .chinese("请在交易所启用该账户，或向其转入抵押品。")

    package static let accountOpenRemedy =
        English("why.accountOpenRemedy", "Open it on the exchange and transfer collateral into it.")
        .chinese("请在交易所开通并转入抵押品。")

    package static func collateralRule(_ rule: Message, ratios: Message) -> Message {
        English("why.rule", "\(rule) with \(ratios) gives the exchange's collateral figures")
            .chinese("按\(rule)，以\(ratios)，由各项可得出交易所的抵押数值")
    }

    package static let ruleOf2023 = English("why.ruleOf2023", "the rule of 2023 (assets held)")
        .chinese("2023 年规则（持有资产）")

    package static let ruleOf2026 = English("why.ruleOf2026", "the rule of 2026 (net positions)")
        .chinese("2026 年规则（净持仓）")

    package static let ruleOfBoth = English("why.ruleOfBoth", "the rule of 2023 or of 2026").chinese("2023 年或 2026 年规则")
    package static let borrowRatios = English("why.borrowRatios", "the borrow collateral ratios").chinese("借贷抵押率")

    package static let transferRatios = English("why.transferRatios", "the transfer-out collateral ratios")
        .chinese("转出抵押率")

    package static let liquidationRatios = English("why.liquidationRatios", "the liquidation collateral ratios")
        .chinese("强平抵押率")

    package static let ruleContradicted = English(
        "why.ruleContradicted",
        "no known rule gives the exchange's collateral figures, so a limit by collateral is at most likely"
    )
    .chinese("已知规则均不能得出交易所的抵押数值，因此抵押品方面的限制最多只是很可能")

    package static let ruleUnread =
        English("why.ruleUnread", "the rule in force is unknown: not all parts of the account could be read")
        .chinese("适用的规则未知：账户的部分内容未能读取")

    package static func ruleUnreadAssets(_ assets: String) -> Message {
        English(
            "why.ruleUnreadAssets",
            "the rule in force is unknown: price, collateral ratios or balance of \(assets) could not be read"
        )
        .chinese("适用的规则未知：未能读取 \(assets) 的价格、抵押率或余额")
    }

    package static let openOrdersLockAssets =
        English("why.openOrders", "open orders lock assets of the account, which may explain a difference")
        .chinese("未成交订单锁定了部分资产，可能是差异的原因")

    package static let specialKeysExist =
        English("why.specialKeys", "the account has special API keys, whose mode applies its own rules to borrowing")
        .chinese("账户有专用 API Key，专用密钥模式下的借款检查规则不同")

    package static let liquidationLoanOwed =
        English("why.liquidationLoan", "a liquidation loan is not repaid yet, which may limit borrowing")
        .chinese("尚有未还清的强平借款，可能限制借款")

    package static func amountBelowMinimum(_ limit: String) -> Message {
        English("why.belowMinimum", "this is below the min borrow of \(limit)").chinese("低于最小可借 \(limit)")
    }

    package static func borrowLimitBelow(_ limit: String) -> Message {
        English("why.capBelow", "the VIP borrow limit is \(limit)").chinese("VIP 借贷限额为 \(limit)")
    }

    package static func inventoryBelow(_ limit: String) -> Message {
        English("why.inventoryBelow", "only \(limit) is available to borrow; more fails with -3045")
            .chinese("可用库存仅 \(limit)；超出部分会报 -3045")
    }

    package static let underPortfolioMargin =
        English("why.portfolioMargin", "the account uses portfolio margin, so these figures do not apply")
        .chinese("该账户为统一账户，这些数额不适用")

    package static func assetDelisting(_ time: String) -> Message {
        English("why.delisting", "it is delisted from margin at \(time)").chinese("将于 \(time) 从杠杆下架")
    }

    package static func collateralFull(_ asset: Code) -> Message {
        English("why.collateralFull", "the exchange accepts no more \(asset) as collateral")
            .chinese("交易所不再接受更多 \(asset) 作为抵押品")
    }

    package static func limitUnread(_ parts: String) -> Message {
        English("why.unread", "the limit is unknown: \(parts) could not be read").chinese("限制因素未知：未能读取 \(parts)")
    }
}
