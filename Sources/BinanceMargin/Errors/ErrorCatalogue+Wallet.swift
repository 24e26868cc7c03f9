extension ErrorCatalogue {
    /// Codes -4xxx, -5xxx and -7xxx: deposits, withdrawals, conversions, transfers and snapshots.
    ///
    /// Of these only the ones with a text of their own can answer a request that reads.
    static let wallet: [CodeEntry] =
        [
            CodeEntry(-4018, "", .parameter, .checkAsset, "the asset does not exist in the wallet", "钱包没有该资产"),
            CodeEntry(-4039, "", .account, .askSupport, "the user does not exist in the wallet", "钱包没有该用户"),
            CodeEntry(-4041, "", .limit, .slowDown, "the wallet requires a wait of one minute", "钱包要求等待一分钟"),
            CodeEntry(-4042, "", .account, .askSupport, "no further deposit address is available", "无法再获取充值地址"),
            CodeEntry(-4043, "", .limit, .slowDown, "more than 100 deposit addresses in a day", "一天内获取充值地址超过 100 次"),
            CodeEntry(-4045, "", .retry, .waitAndRetry, "the wallet's assets could not be fetched", "钱包资产获取失败"),
            CodeEntry(
                -7001,
                "FUTURES_BAD_DATE_RANGE",
                .parameter,
                .narrowRange,
                "the range of dates is not supported",
                "不支持该日期范围"
            ),
            CodeEntry(
                -7002,
                "FUTURES_BAD_TYPE",
                .parameter,
                .checkParameter,
                "the type of snapshot is not supported",
                "不支持该类型"
            ),
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
        ranges.flatMap { $0 }.map { CodeEntry(-$0, "", .unrelated, .notAsked, english, chinese) }
    }
}
