extension ErrorCatalogue {
    /// Codes of other ranges; most are on no page of the exchange.
    static let other: [CodeEntry] = [
        PublishedCode(-4004, "", .key, .signIn).means("not signed in or not authorised", "未登录或未授权"),
        PublishedCode(-4005, "", .limit, .slowDown).means("too many requests", "请求过多"),
        PublishedCode(-4047, "", .parameter, .narrowRange).means("the time range is too long", "时间跨度过大"),
        PublishedCode(-6009, "", .limit, .slowDown).means("requests are sent too fast", "请求频率过高"),
        PublishedCode(-10017, "", .parameter, .repayLess).means("more than the borrowed amount", "还款超过已借数量"),
        PublishedCode(-11001, "", .account, .openIsolated)
            .means("the pair's isolated account does not exist, or is not active", "该逐仓账户不存在或未激活"),
        PublishedCode(-11008, "", .account, .addCollateral)
            .means("more than the isolated account's max borrowable amount", "超过逐仓账户最大可借额度"),
        PublishedCode(-11027, "", .asset, .otherAsset).means("the asset cannot be borrowed", "该资产不可借入"),
        PublishedCode(-12014, "", .limit, .slowDown).means("more than one request in two seconds", "2 秒内超过 1 次请求"),
        PublishedCode(-21001, "USER_IS_NOT_UNIACCOUNT", .account, .useClassic)
            .means("the account is not under portfolio margin", "该账户不是统一账户"),
        PublishedCode(-21002, "UNI_ACCOUNT_CANT_TRANSFER_FUTURE", .account, .usePortfolio)
            .means("a portfolio margin account cannot transfer to futures", "统一账户不能划转至合约账户"),
        PublishedCode(-21003, "NET_ASSET_MUST_LTE_RATIO", .retry, .slowDown)
            .means(
                "the margin assets could not be fetched, often because requests were sent too fast",
                "杠杆资产获取失败，常见于请求过快"
            ),
        PublishedCode(-21004, "USER_NO_LIABILITY", .account, .usePortfolio)
            .means("the portfolio margin account has no bankruptcy loan", "统一账户没有未结清的破产借款"),
        PublishedCode(-21005, "NO_ENOUGH_ASSET", .account, .usePortfolio)
            .means("the balance of the spot wallet is too small to repay the bankruptcy loan", "现货钱包余额不足以偿还破产借款"),
        PublishedCode(-21006, "HAD_IN_PROCESS_REPAY", .retry, .waitAndRetry)
            .means("a repayment of the bankruptcy loan is still being processed", "破产借款的还款仍在处理"),
        PublishedCode(-21007, "IN_FORCE_LIQUIDATION", .account, .askSupport)
            .means("the repayment failed because the account is being liquidated", "账户正在强制平仓，还款失败"),
        PublishedCode(-21015, "ENDPOINT_GONE", .asset, .useOtherEndpoint).means("the endpoint was removed", "该接口已下线"),
        PublishedCode(-27009, "", .account, .askSupport).means("the loan group is not allowed to borrow", "该借贷组不允许借款"),
        PublishedCode(0, "", .location, .leaveLocation)
            .means("the exchange does not serve this location", "交易所不向当前地区提供服务"),
        PublishedCode(2, "", .parameter, .splitList).means("the list names too many assets", "列表中的资产过多"),
        PublishedCode(51061, "", .asset, .otherAsset)
            .means("portfolio margin does not have enough of the asset to lend", "统一账户可用库存不足"),
        PublishedCode(51078, "NET_ASSET_MUST_LTE_RATIO", .account, .addCollateral)
            .means("the account's net assets do not allow it", "账户净资产比例不允许"),
        PublishedCode(51169, "", .asset, .otherAsset)
            .means("the exchange's collateral limit for the asset is reached", "该资产已达到平台抵押上限"),
        PublishedCode(100_001_003, "", .account, .verifyIdentity)
            .means("the account must be verified first", "账户需先完成验证"),
        PublishedCode(200_003_903, "", .account, .verifyIdentity)
            .means("the identity check is not finished", "身份验证未完成"),
    ]
}

extension ErrorCatalogue {
    /// Codes -4xxx, -5xxx and -7xxx: deposits, withdrawals, conversions, transfers and snapshots.
    ///
    /// Only those with a text of their own can be the response to a read request.
    static let wallet: [CodeEntry] =
        [
            PublishedCode(-4018, "", .parameter, .checkAsset)
                .means("the asset does not exist in the wallet", "钱包没有该资产"),
            PublishedCode(-4039, "", .account, .askSupport).means("the user does not exist in the wallet", "钱包没有该用户"),
            PublishedCode(-4041, "", .limit, .slowDown).means("the wallet requires a wait of one minute", "钱包要求等待一分钟"),
            PublishedCode(-4042, "", .account, .askSupport)
                .means("no further deposit address is available", "无法再获取充值地址"),
            PublishedCode(-4043, "", .limit, .slowDown)
                .means("more than 100 deposit addresses in a day", "一天内获取充值地址超过 100 次"),
            PublishedCode(-4045, "", .retry, .waitAndRetry)
                .means("the wallet's assets could not be fetched", "钱包资产获取失败"),
            PublishedCode(-7001, "FUTURES_BAD_DATE_RANGE", .parameter, .narrowRange)
                .means("the range of dates is not supported", "不支持该日期范围"),
            PublishedCode(-7002, "FUTURES_BAD_TYPE", .parameter, .checkParameter)
                .means("the type of snapshot is not supported", "不支持该类型"),
        ]
        + unrelated(
            [4001...4003, 4006...4017, 4019...4038, 4040...4040, 4044...4044, 4046...4046, 4060...4060],
            "a deposit or withdrawal was refused",
            "充值或提现被拒"
        )
        + unrelated(
            [5001...5012, 5021...5021],
            "a conversion of small balances, or a transfer, was refused",
            "小额资产兑换或划转被拒"
        )

    /// Codes of orders, of binary messages and of FIX sessions, none of which this client sends.
    static let orders: [CodeEntry] = unrelated(
        [
            1152...1153, 1155...1155, 1158...1158, 1160...1161, 1165...1166, 1168...1191, 1196...1199, 1210...1211,
            1221...1225, 2021...2022,
        ],
        "an error code of orders or sessions",
        "订单或会话的错误码"
    )

    /// One text for every code in `ranges`, which are given without their sign.
    private static func unrelated(_ ranges: [ClosedRange<Int>], _ english: String, _ chinese: String) -> [CodeEntry] {
        ranges.flatMap { $0 }.map { PublishedCode(-$0, "", .unrelated, .notSent).means(english, chinese) }
    }
}
