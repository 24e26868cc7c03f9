package import BilingualText

extension Message {
    package static func whyCost(_ requests: Int, weight: Message) -> Message {
        Message(
            "why.cost",
            english: "asking up to \(requests, "question", "questions") of weight \(weight) together",
            chinese: "最多发送 \(requests) 次查询，总权重 \(weight)"
        )
    }

    package static func whyCostWithPrices(_ requests: Int, weight: Message) -> Message {
        Message(
            "why.costWithPrices",
            english: """
                asking up to \(requests, "question", "questions") of weight \(weight) together, and one of weight 10 \
                (address) for the price of each other asset that is held or owed
                """,
            chinese: "最多发送 \(requests) 次查询，总权重 \(weight)；另为每项其他持有或已借资产的价格发送一次权重 10（本机地址）的查询"
        )
    }

    package static func limitedByOne(_ cause: Message, remedy: Message) -> Message {
        Message("why.one", english: "\(cause); \(remedy)", chinese: "\(cause)；\(remedy)")
    }

    package static func likelyLimitedByOne(_ cause: Message, remedy: Message) -> Message {
        Message("why.oneLikely", english: "likely \(cause); \(remedy)", chinese: "很可能\(cause)；\(remedy)")
    }

    package static func limitedBySeveral(_ cause: Message, remedy: Message) -> Message {
        Message(
            "why.several",
            english: "\(cause), at just this amount, so that all of it must give way; \(remedy)",
            chinese: "\(cause)，且恰为同一数额，须一并放宽；\(remedy)"
        )
    }

    package static func likelyLimitedBySeveral(_ cause: Message, remedy: Message) -> Message {
        Message(
            "why.severalLikely",
            english: "likely \(cause), at just this amount, so that all of it must give way; \(remedy)",
            chinese: "很可能\(cause)，且恰为同一数额，须一并放宽；\(remedy)"
        )
    }

    package static func bothCauses(_ first: Message, second: Message) -> Message {
        Message("why.bothCauses", english: "\(first) and \(second)", chinese: "\(first)，同时\(second)")
    }

    package static func bothRemedies(_ first: Message, second: Message) -> Message {
        Message("why.bothRemedies", english: "\(first); \(second)", chinese: "\(first)；\(second)")
    }

    package static let limitUnexplained = Message(
        "why.unexplained",
        english: """
            nothing that is known here explains this figure; ask again, for prices may have moved between two answers
            """,
        chinese: "已知的各项都不能解释该数额；请再查一次，两次应答之间价格可能已变动"
    )

    package static let collateralCause = Message(
        "why.collateralCause",
        english: "the collateral carries no more",
        chinese: "抵押已不足以承担更多借款"
    )

    package static let tierCause = Message(
        "why.tierCause",
        english: "the pair's tier lends no more",
        chinese: "该交易对的档位额度已满"
    )

    package static let levelCause = Message(
        "why.levelCause",
        english: "the cap of the account's level binds",
        chinese: "受限于账户等级的借款上限"
    )

    package static let levelAfterDebtCause = Message(
        "why.levelAfterDebtCause",
        english: "the cap of the account's level less what is owed binds",
        chinese: "受限于账户等级上限扣除已欠数额后的余量"
    )

    package static let inventoryCause = Message(
        "why.inventoryCause",
        english: "the exchange itself has no more left to lend",
        chinese: "系统自身已无更多可借"
    )

    package static func assetSwitchCause(_ asset: Code) -> Message {
        Message(
            "why.assetSwitchCause",
            english: "the exchange does not lend \(asset) at the moment",
            chinese: "交易所目前不出借 \(asset)"
        )
    }

    package static let accountSwitchCause = Message(
        "why.accountSwitchCause",
        english: "borrowing is switched off for the account",
        chinese: "账户的借款功能已关闭"
    )

    package static let pairSwitchCause = Message(
        "why.pairSwitchCause",
        english: "the pair's isolated account is not active",
        chinese: "该交易对的逐仓账户未启用"
    )

    package static let accountOpenCause = Message(
        "why.accountOpenCause",
        english: "the cross account was never opened",
        chinese: "从未开通全仓账户"
    )

    package static let collateralRemedy = Message(
        "why.collateralRemedy",
        english: "more collateral, less debt or a higher leverage would raise it",
        chinese: "增加抵押、减少负债或提高杠杆可提升该数额"
    )

    package static func tierRemedy(_ asset: Code) -> Message {
        Message(
            "why.tierRemedy",
            english: "repaying \(asset), or a lower leverage with its larger limits, would raise it",
            chinese: "归还 \(asset)，或调低杠杆以获得更大额度，可提升该数额"
        )
    }

    package static let levelRemedy = Message(
        "why.levelRemedy",
        english: "a higher account level would raise it",
        chinese: "提高账户等级可提升该数额"
    )

    package static func levelAfterDebtRemedy(_ asset: Code) -> Message {
        Message(
            "why.levelAfterDebtRemedy",
            english: "repaying \(asset) or a higher account level would raise it",
            chinese: "归还 \(asset) 或提高账户等级可提升该数额"
        )
    }

    package static func inventoryRemedy(_ statement: Code) -> Message {
        Message(
            "why.inventoryRemedy",
            english: "nothing in the account would raise it: look again with \(statement)",
            chinese: "账户内的操作无法提升该数额：可用 \(statement) 观察"
        )
    }

    package static let assetSwitchRemedy = Message(
        "why.assetSwitchRemedy",
        english: "nothing in the account would raise it: choose another asset, or wait",
        chinese: "账户内的操作无法提升该数额：请更换资产或等待"
    )

    package static let accountSwitchRemedy = Message(
        "why.accountSwitchRemedy",
        english: "ask the exchange's support for the reason",
        chinese: "请向交易所客服询问原因"
    )

    package static let pairSwitchRemedy = Message(
        "why.pairSwitchRemedy",
        english: "activate it at the exchange, or transfer collateral into it",
        chinese: "请在交易所启用该账户，或向其转入抵押"
    )

    package static let accountOpenRemedy = Message(
        "why.accountOpenRemedy",
        english: "open it at the exchange, and transfer collateral into it",
        chinese: "请在交易所开通，并转入抵押"
    )

    package static func collateralRule(_ rule: Message, ratios: Message) -> Message {
        Message(
            "why.rule",
            english: "\(rule) makes the exchange's collateral figures from the parts, with \(ratios)",
            chinese: "按 \(rule)，以\(ratios)，由各项可得出交易所的抵押数值"
        )
    }

    package static let ruleOf2023 = Message(
        "why.ruleOf2023",
        english: "the rule of 2023 (assets held)",
        chinese: "2023 年规则（持有资产）"
    )

    package static let ruleOf2026 = Message(
        "why.ruleOf2026",
        english: "the rule of 2026 (net positions)",
        chinese: "2026 年规则（净持仓）"
    )

    package static let ruleOfBoth = Message(
        "why.ruleOfBoth",
        english: "the rule of 2023 as well as that of 2026",
        chinese: "2023 年或 2026 年规则"
    )

    package static let borrowRatios = Message("why.borrowRatios", english: "the borrow ratios", chinese: "借贷抵押率")

    package static let transferRatios = Message(
        "why.transferRatios",
        english: "the transfer-out ratios",
        chinese: "转出抵押率"
    )

    package static let liquidationRatios = Message(
        "why.liquidationRatios",
        english: "the liquidation ratios",
        chinese: "强平抵押率"
    )

    package static let ruleContradicted = Message(
        "why.ruleContradicted",
        english: """
            no known rule makes the exchange's collateral figures from the parts, so that a reason in the collateral \
            is likely at most
            """,
        chinese: "已知规则均不能由各项得出交易所的抵押数值，因此抵押方面的原因最多只是很可能"
    )

    package static let ruleUnread = Message(
        "why.ruleUnread",
        english: "which rule is in force is unknown: not all parts of the account could be read",
        chinese: "适用的规则未知：账户的部分内容未能读取"
    )

    package static func ruleUnreadAssets(_ assets: String) -> Message {
        Message(
            "why.ruleUnreadAssets",
            english: "which rule is in force is unknown: price, ratios or balance could not be read of \(assets)",
            chinese: "适用的规则未知：未能读取 \(assets) 的价格、抵押率或余额"
        )
    }

    package static let openOrdersLockAssets = Message(
        "why.openOrders",
        english: "open orders lock assets of the account, which may explain a difference",
        chinese: "未成交订单锁定了部分资产，可能是差异的原因"
    )

    package static let specialKeysExist = Message(
        "why.specialKeys",
        english: "the account has special API keys, whose mode checks borrowing by rules of its own",
        chinese: "账户有专用密钥，其模式下的借款检查规则不同"
    )

    package static let liquidationLoanOwed = Message(
        "why.liquidationLoan",
        english: "a liquidation loan is still owed, which may limit borrowing",
        chinese: "尚有未还清的强平借款，可能限制借款"
    )

    package static func amountBelowMinimum(_ limit: String) -> Message {
        Message(
            "why.belowMinimum",
            english: "the least that can be borrowed is \(limit), which is more than this",
            chinese: "最小借款数量为 \(limit)，大于此数额"
        )
    }

    package static func borrowLimitBelow(_ limit: String) -> Message {
        Message(
            "why.capBelow",
            english: "the cap of the account's level is \(limit): borrowing ends there",
            chinese: "账户等级上限为 \(limit)：借款到此为止"
        )
    }

    package static func inventoryBelow(_ limit: String) -> Message {
        Message(
            "why.inventoryBelow",
            english: "the exchange has only \(limit) left to lend: borrowing more fails with -3045",
            chinese: "系统仅剩 \(limit) 可借：借更多会以 -3045 失败"
        )
    }

    package static let underPortfolioMargin = Message(
        "why.portfolioMargin",
        english: "the account is under portfolio margin, where these figures do not count",
        chinese: "该账户为统一账户，这些数额不适用"
    )

    package static func assetDelisting(_ time: String) -> Message {
        Message("why.delisting", english: "it leaves margin trading at \(time)", chinese: "将于 \(time) 退出杠杆交易")
    }

    package static func collateralFull(_ asset: Code) -> Message {
        Message(
            "why.collateralFull",
            english: "the exchange takes no more \(asset) as collateral",
            chinese: "交易所不再接受更多 \(asset) 作为抵押"
        )
    }

    package static func limitUnread(_ parts: String) -> Message {
        Message(
            "why.unread",
            english: "what limits it is unknown: \(parts) could not be read",
            chinese: "限制因素未知：未能读取 \(parts)"
        )
    }
}
