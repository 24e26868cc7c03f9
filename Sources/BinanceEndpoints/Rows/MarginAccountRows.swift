import BinanceMargin

extension EndpointRow {
    /// Margin: accounts, terms and markets.
    static let marginAccount: [EndpointRow] = [
        .init(
            "bnbBurn",
            .signed,
            .fixed(1),
            "",
            "spotBNBBurn interestBNBBurn",
            "whether BNB pays spot fees and margin interest",
            "是否用BNB抵扣现货手续费与杠杆利息"
        ),
        .init(
            "margin/tradeCoeff",
            .signed,
            .fixed(10),
            "",
            "normalBar marginCallBar forceLiquidationBar",
            "the account's own thresholds: borrowing, margin call, liquidation",
            "账户自己的借币、追加保证金和强平门槛"
        ),
        .init(
            "margin/account",
            .signed,
            .fixed(10),
            "",
            """
            created borrowEnabled marginLevel collateralMarginLevel withdrawCollateralMarginLevel \
            totalAssetOfBtc* totalLiabilityOfBtc* totalNetAssetOfBtc* TotalCollateralValueInUSDT* \
            totalCollateralValueInUSDT* tradeEnabled transferInEnabled transferOutEnabled accountType \
            userAssets[asset borrowed* free* interest* locked* netAsset*]
            """,
            "the cross account: balances, debts, levels, switches",
            "全仓账户：余额、负债、风险率与开关"
        ),
        .init(
            "margin/crossMarginData",
            .signed,
            .with("coin", 1, otherwise: 5),
            "vipLevel:0..9 coin:name",
            "[vipLevel coin transferIn borrowable dailyInterest yearlyInterest borrowLimit* marginablePairs]",
            "cross terms per coin: interest, borrow limit, switches",
            "全仓各币种的利率、借贷限额与开关"
        ),
        .init(
            "margin/isolated/accountLimit",
            .signed,
            .fixed(1),
            "",
            "enabledAccount maxAccount",
            "how many isolated accounts are open and may be",
            "已启用与最多可启用的逐仓账户数"
        ),
        .init(
            "margin/isolated/account",
            .signed,
            .fixed(10),
            "symbols:names,1..5",
            """
            assets[baseAsset quoteAsset symbol isolatedCreated enabled marginLevel marginLevelStatus \
            marginRatio indexPrice liquidatePrice liquidateRate tradeEnabled] totalAssetOfBtc* \
            totalLiabilityOfBtc* totalNetAssetOfBtc*
            """,
            "isolated accounts: balances, debts, level per pair",
            "逐仓账户：各交易对的余额、负债与风险率"
        ),
        .init(
            "margin/isolatedMarginData",
            .signed,
            .with("symbol", 1, otherwise: 10),
            "vipLevel:0..9 symbol:name",
            "[vipLevel symbol leverage data[coin dailyInterest borrowLimit*]]",
            "isolated terms per pair: leverage, interest, limits",
            "逐仓各交易对的杠杆、利率与限额"
        ),
        .init(
            "margin/next-hourly-interest-rate",
            .signed,
            .fixed(100),
            "assets!:names,1..20 isIsolated!:TRUE|FALSE",
            "[asset nextHourlyInterestRate]",
            "estimated interest rate of the next hour",
            "下一小时的预估利率",
            scope: .flag
        ),
        .init(
            "margin/crossMarginCollateralRatio",
            .key,
            .fixed(100),
            "",
            """
            [collaterals[minUsdValue* maxUsdValue* discountRate] borrowCollaterals[minUsdValue* maxUsdValue* \
            discountRate] withdrawCollaterals[minUsdValue* maxUsdValue* discountRate] assetNames]
            """,
            "tiered collateral ratios per group of coins",
            "各组币种的阶梯抵押率"
        ),
        .init(
            "margin/allPairs",
            .key,
            .fixed(1),
            "symbol:name",
            "[base id isBuyAllowed isMarginTrade isSellAllowed quote symbol delistTime]",
            "all cross pairs",
            "全部全仓交易对"
        ),
        .init(
            "margin/isolated/allPairs",
            .key,
            .fixed(10),
            "symbol:name",
            "[base isBuyAllowed isMarginTrade isSellAllowed quote symbol]",
            "all isolated pairs",
            "全部逐仓交易对"
        ),
        .init(
            "margin/allAssets",
            .key,
            .fixed(1),
            "asset:name",
            "[assetFullName assetName isBorrowable isMortgageable userMinBorrow* userMinRepay* delistTime]",
            "all margin coins: lending switch, smallest loan",
            "全部杠杆币种：可借开关与最小借币量"
        ),
        .init(
            "margin/delist-schedule",
            .key,
            .fixed(100),
            "",
            "[delistTime crossMarginAssets isolatedMarginSymbols]",
            "coins and pairs about to leave margin",
            "即将下架的币种与交易对"
        ),
        .init(
            "margin/limit-price-pairs",
            .key,
            .fixed(1),
            "",
            "crossMarginSymbols",
            "cross pairs with limited prices",
            "限价的全仓交易对"
        ),
        .init(
            "margin/list-schedule",
            .key,
            .fixed(100),
            "",
            "[listTime crossMarginAssets isolatedMarginSymbols]",
            "coins and pairs about to be listed",
            "即将上线的币种与交易对"
        ),
        .init(
            "margin/risk-based-liquidation-ratio",
            .key,
            .fixed(1),
            "",
            "[asset riskBasedLiquidationRatio]",
            "risk-based liquidation ratio per coin",
            "各币种的风险强平比率"
        ),
        .init(
            "margin/restricted-asset",
            .key,
            .fixed(1),
            "",
            "openLongRestrictedAsset maxCollateralExceededAsset",
            "coins closed for longs or over the platform's collateral cap",
            "限制开多或抵押已达平台上限的币种"
        ),
        .init(
            "margin/isolatedMarginTier",
            .signed,
            .fixed(1),
            "symbol!:name tier:1..",
            """
            [symbol tier effectiveMultiple initialRiskRatio liquidationRiskRatio baseAssetMaxBorrowable* \
            quoteAssetMaxBorrowable* isPublic]
            """,
            "a pair's tiers: leverage, risk ratios, largest loans",
            "交易对档位：杠杆、风险率与最大可借"
        ),
        .init(
            "margin/leverageBracket",
            .key,
            .fixed(1),
            "",
            "[assetNames rank brackets[leverage maxDebt maintenanceMarginRate initialMarginRate fastNum]]",
            "former brackets of Cross Margin Pro",
            "原全仓专业模式的杠杆分层（已停用）"
        ),
        .init(
            "margin/available-inventory",
            .signed,
            .uid(50),
            "type!:MARGIN|ISOLATED",
            "assets updateTime",
            "the platform's available inventory per coin",
            "平台各币种的可用库存"
        ),
        .init(
            "margin/priceIndex",
            .key,
            .fixed(10),
            "symbol!:name",
            "calcTime price symbol",
            "a pair's index price",
            "交易对的价格指数"
        ),
    ]
}
