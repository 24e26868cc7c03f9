import JSONText
import ExactDecimals

extension Endpoint {
    /// The cross margin account, its thresholds and its margin data.
    static let crossAccount: [Endpoint] = [
        .get("/sapi/v1/margin/account", .signed, weight: 10) { try $0.crossAccountDetails() },
        .get("/sapi/v1/margin/tradeCoeff", .signed, weight: 10) { call in
            let thresholds = call.scenario.cross.thresholds
            return [
                "normalBar": .string(thresholds.borrow.description),
                "marginCallBar": .string(thresholds.marginCall.description),
                "forceLiquidationBar": .string(thresholds.liquidation.description),
            ]
        },
        .get("/sapi/v1/margin/crossMarginData", .signed, weight: 1, without: "coin", full: 5) { call in
            let level = try call.vipLevel()
            let coin = try call.optional("coin")
            if let coin, call.scenario.asset(coin) == nil { throw Refusal.notMarginAsset }
            return .array(
                try call.scenario.assets.filter { coin == nil || $0.name == coin }
                    .map { try call.crossTerms(of: $0, level: level) }
            )
        },
    ]
}

extension Call {
    /// The requested VIP level, by default the account's.
    func vipLevel() throws(Refusal) -> Int {
        Int(try optionalInteger("vipLevel", in: 0...9) ?? Int64(scenario.vipLevel))
    }

    fileprivate func crossAccountDetails() throws -> JSONValue {
        let account = scenario.cross
        guard account.isCreated else { throw Refusal.noMarginAccount }
        return try .object(
            [
                ("created", .bool(account.isCreated)),
                ("borrowEnabled", .bool(account.isBorrowEnabled)),
            ] + crossFigures() + [
                ("tradeEnabled", .bool(account.isTradeEnabled)),
                ("transferInEnabled", .bool(account.isTransferInEnabled)),
                ("transferOutEnabled", .bool(account.isTransferOutEnabled)),
                ("accountType", "MARGIN_1"),
                ("userAssets", .array(scenario.assets.map(crossBalance))),
            ]
        )
    }

    /// Levels and totals: 2026 has a transfer-out level, 2023 the loss of open orders.
    private func crossFigures() throws -> [(name: String, value: JSONValue)] {
        let (figures, rules) = (market.cross, scenario.rules)
        let collateral = figures.collateral(for: rules.collateralValueList)
        var members: [(name: String, value: JSONValue)] = try [
            ("marginLevel", .string(figures.marginLevel.levelText)),
            ("collateralMarginLevel", .string(figures.collateralLevel(for: .borrow).levelText)),
            ("totalAssetOfBtc", .string(market.inBTC(figures.assets).balanceText)),
            ("totalLiabilityOfBtc", .string(market.inBTC(figures.liabilities).balanceText)),
            ("totalNetAssetOfBtc", .string(market.inBTC(figures.assets - figures.liabilities).balanceText)),
            (rules.collateralValueName.rawValue, .string(collateral.balanceText)),
        ]
        switch rules.year {
        case .year2023:
            members.append(("totalOpenOrderLossInUSDT", .string(try scenario.cross.openOrderLoss.balanceText)))
        case .year2026:
            let level = try figures.collateralLevel(for: .withdraw).levelText
            members.insert(("withdrawCollateralMarginLevel", .string(level)), at: 2)
        }
        return members
    }

    private func crossBalance(of asset: Asset) throws -> JSONValue {
        let balance = try market.crossBalance(of: asset)
        return try [
            "asset": .string(asset.name),
            "borrowed": .string(balance.borrowed.balanceText),
            "free": .string(balance.free.balanceText),
            "interest": .string(balance.interest.balanceText),
            "locked": .string(balance.locked.balanceText),
            "netAsset": .string(balance.net.balanceText),
        ]
    }

    fileprivate func crossTerms(of asset: Asset, level: Int) throws -> JSONValue {
        let pairs = scenario.pairs.filter { $0.isCrossMargin && ($0.base == asset.name || $0.quote == asset.name) }
        return try [
            "vipLevel": .number(level),
            "coin": .string(asset.name),
            "transferIn": .bool(asset.isMortgageable),
            "borrowable": .bool(asset.isBorrowable),
            "dailyInterest": .string(asset.dailyInterest.description),
            "yearlyInterest": .string((asset.dailyInterest * ExactDecimal(365)).amountText),
            "borrowLimit": .string(asset.borrowLimit(atLevel: level).amountText),
            "marginablePairs": .array(pairs.map { .string($0.symbol) }),
        ]
    }
}

extension ExactDecimal? {
    /// A margin level as the exchange prints it; 999 means no debt.
    var levelText: String { get throws { try self?.amountText ?? "999" } }
}
