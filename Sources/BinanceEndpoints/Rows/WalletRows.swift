import BinanceMargin

extension EndpointRow {
    /// The wallet: account, API key and assets.
    static let wallet: [EndpointRow] = [
        .init(
            "account/info",
            .signed,
            .fixed(1),
            "",
            "vipLevel isMarginEnabled isFutureEnabled isOptionsEnabled isPortfolioMarginRetailEnabled",
            "VIP level, and which products are open",
            "VIP等级与已开通的产品"
        ),
        .init(
            "account/status",
            .signed,
            .fixed(1),
            "",
            "data",
            "whether the account is in order",
            "账户状态是否正常"
        ),
        .init(
            "account/apiTradingStatus",
            .signed,
            .fixed(1),
            "",
            "data[isLocked plannedRecoverTime triggerCondition[GCR IFER UFR] updateTime]",
            "trading bans of the API and their triggers",
            "API交易限制及其触发条件"
        ),
        .init(
            "account/apiRestrictions",
            .signed,
            .fixed(1),
            "",
            """
            ipRestrict createTime enableReading enableWithdrawals enableInternalTransfer enableMargin \
            enableFutures permitsUniversalTransfer enableVanillaOptions enableFixApiTrade enableFixReadOnly \
            enableSpotAndMarginTrading enablePortfolioMarginTrading
            """,
            "what this API key may do",
            "该API密钥的权限"
        ),
        .init(
            "accountSnapshot",
            .signed,
            .fixed(2400),
            "type!:SPOT|MARGIN|FUTURES startTime:time endTime:time limit:7..30",
            "code msg snapshotVos[data type updateTime]",
            "daily snapshots of the spot, margin or futures account",
            "现货、杠杆或合约账户的每日快照",
            span: 30 * day,
            endsNow: true
        ),
        .init(
            "asset/wallet/balance",
            .signed,
            .fixed(60),
            "quoteAsset:name needBalanceDetail:bool",
            """
            [activate balance* walletName assetBalances[asset assetName free* locked* freeze* withdrawing* \
            btcValuation*]]
            """,
            "value of each wallet",
            "各钱包的估值"
        ),
        .init(
            "asset/transfer",
            .signed,
            .fixed(1),
            """
            type!:MAIN_UMFUTURE|MAIN_CMFUTURE|MAIN_MARGIN|UMFUTURE_MAIN|UMFUTURE_MARGIN|CMFUTURE_MAIN|\
            CMFUTURE_MARGIN|MARGIN_MAIN|MARGIN_UMFUTURE|MARGIN_CMFUTURE|ISOLATEDMARGIN_MARGIN|\
            MARGIN_ISOLATEDMARGIN|ISOLATEDMARGIN_ISOLATEDMARGIN|MAIN_FUNDING|FUNDING_MAIN|\
            FUNDING_UMFUTURE|UMFUTURE_FUNDING|MARGIN_FUNDING|FUNDING_MARGIN|FUNDING_CMFUTURE|\
            CMFUTURE_FUNDING|MAIN_OPTION|OPTION_MAIN|UMFUTURE_OPTION|OPTION_UMFUTURE|MARGIN_OPTION|\
            OPTION_MARGIN|FUNDING_OPTION|OPTION_FUNDING|MAIN_PORTFOLIO_MARGIN|PORTFOLIO_MARGIN_MAIN \
            startTime:time endTime:time current:1.. size:1..100 fromSymbol:name toSymbol:name
            """,
            "total rows[asset amount* type status tranId timestamp]",
            "transfers between the account's wallets",
            "账户内钱包间的划转记录",
            paging: .numbered
        ),
        .init(
            "asset/tradeFee",
            .signed,
            .fixed(1),
            "symbol:name",
            "[symbol makerCommission takerCommission]",
            "trading fees per pair",
            "各交易对的手续费率"
        ),
        .init(
            "asset/dribblet",
            .signed,
            .fixed(1),
            "accountType:SPOT|MARGIN startTime:time endTime:time",
            """
            total userAssetDribblets[operateTime totalTransferedAmount* totalServiceChargeAmount* transId \
            userAssetDribbletDetails]
            """,
            "small balances converted to BNB",
            "小额资产兑换BNB记录"
        ),
        .init(
            "asset/assetDetail",
            .signed,
            .fixed(1),
            "asset:name",
            "NAME[minWithdrawAmount* depositStatus withdrawFee* withdrawStatus depositTip]",
            "deposit and withdrawal terms per coin",
            "各币种的充提规则"
        ),
        .init(
            "spot/delist-schedule",
            .key,
            .fixed(100),
            "",
            "[delistTime symbols]",
            "spot pairs about to leave",
            "即将下架的现货交易对"
        ),
        .init(
            "capital/config/getall",
            .signed,
            .fixed(10),
            "",
            """
            [coin depositAllEnable withdrawAllEnable name free* locked* freeze* withdrawing* ipoing* ipoable* \
            storage* isLegalMoney trading networkList[network coin withdrawIntegerMultiple isDefault \
            depositEnable withdrawEnable depositDesc withdrawDesc]]
            """,
            "spot balances and networks per coin",
            "各币种的现货余额与网络"
        ),
        .init(
            "system/status",
            .none,
            .fixed(1),
            "",
            "status msg",
            "whether the exchange is under maintenance",
            "交易所是否在维护"
        ),
    ]
}
