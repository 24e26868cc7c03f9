import JSONText
import ExactDecimals

extension Endpoint {
    /// The isolated margin accounts, their tiers and their margin data.
    static let isolatedAccount: [Endpoint] = [
        .get("/sapi/v1/margin/isolated/account", .signed, weight: 10) { try $0.isolatedAccounts() },
        .get("/sapi/v1/margin/isolated/accountLimit", .signed, weight: 1) { call in
            [
                "enabledAccount": .number(call.scenario.isolated.values.count { $0.isEnabled }),
                "maxAccount": 20,
            ]
        },
        .get("/sapi/v1/margin/isolatedMarginData", .signed, weight: 1, without: "symbol", full: 10) { call in
            let level = try call.vipLevel()
            let chosen = try call.optional("symbol").map { symbol in try call.isolatedPair(symbol) }
            return .array(
                try (chosen.map { [$0] } ?? call.scenario.pairs).compactMap { pair in
                    try pair.isolated.map { try call.isolatedTerms($0, of: pair, level: level) }
                }
            )
        },
        .get("/sapi/v1/margin/isolatedMarginTier", .signed, weight: 1) { call in
            let pair = try call.isolatedPair(call.required("symbol"))
            let number = try call.optionalInteger("tier", in: 1...100)
            let tiers = (pair.isolated?.tiers ?? []).filter { number == nil || Int64($0.number) == number }
            return .array(tiers.map { $0.json(of: pair) })
        },
    ]
}

extension Call {
    fileprivate func isolatedPair(_ symbol: String) throws(Refusal) -> Pair {
        guard let pair = scenario.pair(symbol), pair.isolated != nil else { throw .notMarginPair }
        return pair
    }

    fileprivate func isolatedAccounts() throws -> JSONValue {
        let symbols = try optional("symbols")?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if let symbols, symbols.count > 5 { throw Refusal.notValid("symbols") }
        for symbol in symbols ?? [] where scenario.isolated[symbol] == nil { throw Refusal.noIsolatedAccount(symbol) }
        let shown = try scenario.pairs.compactMap { pair -> (Pair, IsolatedTerms, IsolatedCapacity)? in
            guard let account = scenario.isolated[pair.symbol], let terms = pair.isolated,
                symbols?.contains(pair.symbol) ?? true
            else { return nil }
            return (pair, terms, try market.isolatedCapacity(of: account, in: pair, terms: terms))
        }
        var members: [(name: String, value: JSONValue)] = [
            ("assets", .array(try shown.map { try isolatedAccount($0.2, in: $0.0, terms: $0.1) }))
        ]
        if symbols == nil {
            let assets = try shown.reduce(ExactDecimal.zero) { try $0 + $1.2.assets }
            let liabilities = try shown.reduce(ExactDecimal.zero) { try $0 + $1.2.liabilities }
            members.append(("totalAssetOfBtc", .string(try market.inBTC(assets).balanceText)))
            members.append(("totalLiabilityOfBtc", .string(try market.inBTC(liabilities).balanceText)))
            members.append(("totalNetAssetOfBtc", .string(try market.inBTC(assets - liabilities).balanceText)))
        }
        return .object(members)
    }

    private func isolatedAccount(
        _ capacity: IsolatedCapacity,
        in pair: Pair,
        terms: IsolatedTerms
    ) throws -> JSONValue {
        let account = capacity.account
        let tier = try capacity.tier
        return try [
            "baseAsset": isolatedBalance(account.base, of: pair.base, in: account),
            "quoteAsset": isolatedBalance(account.quote, of: pair.quote, in: account),
            "symbol": .string(pair.symbol),
            "isolatedCreated": true,
            "enabled": .bool(account.isEnabled),
            "marginLevel": .string(capacity.marginLevel.levelText),
            "marginLevelStatus": .string(capacity.status.rawValue),
            "marginRatio": .string(tier?.leverage.description ?? "0"),
            "indexPrice": .string(market.indexPrice(of: pair).amountText),
            "liquidatePrice": .string(capacity.liquidationPrice.amountText),
            "liquidateRate": "0",
            "tradeEnabled": .bool(account.isEnabled),
        ]
    }

    private func isolatedBalance(_ balance: Balance, of name: String, in account: IsolatedAccount) throws -> JSONValue {
        let asset = scenario.asset(name)
        return try [
            "asset": .string(name),
            "borrowEnabled": .bool(account.isBorrowEnabled && asset?.isBorrowable ?? false),
            "borrowed": .string(balance.borrowed.amountText),
            "free": .string(balance.free.amountText),
            "interest": .string(balance.interest.amountText),
            "locked": .string(balance.locked.amountText),
            "netAsset": .string(balance.net.amountText),
            "netAssetOfBtc": .string(market.inBTC(balance.net * market.price(of: name)).amountText),
            "repayEnabled": true,
            "totalAsset": .string(balance.held.amountText),
        ]
    }

    fileprivate func isolatedTerms(_ terms: IsolatedTerms, of pair: Pair, level: Int) throws -> JSONValue {
        let sides = [(pair.base, terms.baseLimits), (pair.quote, terms.quoteLimits)]
        return try [
            "vipLevel": .number(level),
            "symbol": .string(pair.symbol),
            "leverage": .string(terms.tiers.first?.leverage.description ?? "0"),
            "data": .array(
                sides.map { name, limits in
                    let asset = scenario.asset(name)
                    let limit = asset?.isBorrowable ?? false ? limits.entry(atLevel: level) : .zero
                    return try [
                        "coin": .string(name),
                        "dailyInterest": .string(asset?.dailyInterest.description ?? "0"),
                        "borrowLimit": .string(limit.amountText),
                    ]
                }
            ),
        ]
    }
}

extension IsolatedTier {
    fileprivate func json(of pair: Pair) -> JSONValue {
        [
            "symbol": .string(pair.symbol),
            "tier": .number(number),
            "effectiveMultiple": .string(leverage.description),
            "initialRiskRatio": .string(initialRiskRatio.description),
            "liquidationRiskRatio": .string(liquidationRiskRatio.description),
            "baseAssetMaxBorrowable": .string(baseMaximum.description),
            "quoteAssetMaxBorrowable": .string(quoteMaximum.description),
            "isPublic": .bool(isPublic),
        ]
    }
}
