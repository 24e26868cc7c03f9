import JSONText
import ExactDecimals

extension Endpoint {
    /// Public data about assets and pairs.
    static let marketData: [Endpoint] = [
        .get("/sapi/v1/margin/allAssets", .key, weight: 1) { call in
            let name = try call.optional("asset")
            if let name, call.scenario.asset(name) == nil { throw Refusal.notMarginAsset }
            return .array(call.scenario.assets.filter { name == nil || $0.name == name }.map(\.listing))
        },
        .get("/sapi/v1/margin/allPairs", .key, weight: 1) { call in
            .array(try call.pairs { $0.isCrossMargin }.map { $0.listing(withNumber: true) })
        },
        .get("/sapi/v1/margin/isolated/allPairs", .key, weight: 10) { call in
            .array(try call.pairs { $0.isolated != nil }.map { $0.listing(withNumber: false) })
        },
        .get("/sapi/v1/margin/priceIndex", .key, weight: 10) { call in
            guard let pair = call.scenario.pair(try call.required("symbol")) else { throw Refusal.noPriceIndex }
            return [
                "calcTime": .number(call.moment.serverMilliseconds),
                "price": .string(try call.market.indexPrice(of: pair).balanceText),
                "symbol": .string(pair.symbol),
            ]
        },
        .get("/sapi/v1/margin/available-inventory", .signed, .account, weight: 50) { call in
            _ = try call.required("type", from: ["MARGIN", "ISOLATED"])
            return [
                "assets": .object(
                    try call.scenario.assets.filter(\.isBorrowable).map { asset in
                        (name: asset.name, value: .string(try call.inventory(of: asset).amountText))
                    }
                ),
                // In seconds, unlike every other timestamp, as in the published sample.
                "updateTime": .number(call.moment.serverMilliseconds / 1000),
            ]
        },
        .get("/sapi/v1/margin/crossMarginCollateralRatio", .key, weight: 100) { .array($0.collateralRatios()) },
        .get("/sapi/v1/margin/risk-based-liquidation-ratio", .key, weight: 1) { call in
            .array(
                try call.scenario.assets.filter(\.isBorrowable).map { asset in
                    let haircut = try .one - (asset.collateral.liquidation.tiers.first?.ratio ?? .one)
                    return [
                        "asset": .string(asset.name),
                        "riskBasedLiquidationRatio": .string(try haircut.amountText),
                    ]
                }
            )
        },
        .get("/sapi/v1/margin/restricted-asset", .key, weight: 1) { call in
            let closed = call.scenario.assets.filter { !$0.isMortgageable }
            return [
                "openLongRestrictedAsset": [],
                "maxCollateralExceededAsset": .array(closed.map { .string($0.name) }),
            ]
        },
        .get("/sapi/v1/margin/delist-schedule", .key, weight: 100) { _ in [] },
        .get("/sapi/v1/margin/list-schedule", .key, weight: 100) { _ in [] },
        .get("/sapi/v1/margin/limit-price-pairs", .key, weight: 1) { _ in ["crossMarginSymbols": []] },
        .get("/sapi/v1/margin/leverageBracket", .key, weight: 1) { _ in throw Refusal.retired },
    ]
}

extension Call {
    /// The pairs of a kind, or the one in `symbol`.
    fileprivate func pairs(_ isMember: (Pair) -> Bool) throws(Refusal) -> [Pair] {
        guard let symbol = try optional("symbol") else { return scenario.pairs.filter(isMember) }
        guard let pair = scenario.pair(symbol), isMember(pair) else { throw .notMarginPair }
        return [pair]
    }

    /// The lists of ratios, each with the assets that have them; 2023 has one list.
    fileprivate func collateralRatios() -> [JSONValue] {
        var groups: [(ratios: CollateralRatios, names: [JSONValue])] = []
        for asset in scenario.assets {
            let ratios =
                scenario.rules.year == .year2023
                ? CollateralRatios(liquidation: asset.collateral.liquidation) : asset.collateral
            if let index = groups.firstIndex(where: { $0.ratios == ratios }) {
                groups[index].names.append(.string(asset.name))
            } else {
                groups.append((ratios, [.string(asset.name)]))
            }
        }
        return groups.map { .object($0.ratios.listing + [("assetNames", .array($0.names))]) }
    }
}

extension CollateralRatios {
    /// The lists that are sent, with their member names.
    fileprivate var listing: [(name: String, value: JSONValue)] {
        [
            ("collaterals", liquidation), ("borrowCollaterals", borrow), ("withdrawCollaterals", withdraw),
        ].compactMap { name, schedule in
            schedule.map { (name, .array($0.listing)) }
        }
    }
}

extension CollateralSchedule {
    /// The bands as sent: the open one has no `maxUsdValue`.
    fileprivate var listing: [JSONValue] {
        var floor = ExactDecimal.zero
        return tiers.map { tier in
            defer { floor = tier.upTo ?? floor }
            let end = tier.upTo.map { [(name: "maxUsdValue", value: JSONValue.string($0.description))] } ?? []
            let ratio = (name: "discountRate", value: JSONValue.string(tier.ratio.description))
            return .object([("minUsdValue", .string(floor.description))] + end + [ratio])
        }
    }
}

extension Asset {
    fileprivate var listing: JSONValue {
        [
            "assetName": .string(name),
            "assetFullName": .string(fullName),
            "isBorrowable": .bool(isBorrowable),
            "isMortgageable": .bool(isMortgageable),
            "userMinBorrow": .string(minimumBorrow.description),
            "userMinRepay": .string(minimumRepay.description),
        ]
    }
}

extension Pair {
    fileprivate func listing(withNumber: Bool) -> JSONValue {
        let number: [(name: String, value: JSONValue)] = withNumber ? [("id", .number(id))] : []
        return .object(
            [("base", .string(base))] + number + [
                ("isBuyAllowed", true),
                ("isMarginTrade", true),
                ("isSellAllowed", true),
                ("quote", .string(quote)),
                ("symbol", .string(symbol)),
            ]
        )
    }
}
