import JSONText

extension Endpoint {
    /// `exchangeInfo`, the public list of trading pairs.
    static let exchangeInfo: [Endpoint] = [
        .get("/api/v3/exchangeInfo", .none, .api, weight: 20) { call in
            [
                "timezone": "UTC",
                "serverTime": .number(call.moment.serverMilliseconds),
                "rateLimits": [
                    [
                        "rateLimitType": "REQUEST_WEIGHT",
                        "interval": "MINUTE",
                        "intervalNum": 1,
                        "limit": .number(call.scenario.limits.apiPerMinute),
                    ]
                ],
                "exchangeFilters": [],
                "symbols": .array(try call.chosenPairs().map(\.tradingRules)),
            ]
        }
    ]
}

extension Call {
    /// The pair in `symbol`, those in the JSON list `symbols`, or all.
    func chosenPairs() throws(Refusal) -> [Pair] {
        if let symbol = try optional("symbol") { return [try tradingPair(symbol)] }
        guard let list = try optional("symbols") else { return scenario.pairs }
        guard case .array(let elements)? = try? JSONValue(parsing: Array(list.utf8)) else { throw .illegalCharacters }
        var pairs: [Pair] = []
        for element in elements {
            guard case .string(let symbol) = element else { throw .illegalCharacters }
            pairs.append(try tradingPair(symbol))
        }
        return pairs
    }

    private func tradingPair(_ symbol: String) throws(Refusal) -> Pair {
        guard let pair = scenario.pair(symbol) else { throw .badSymbol }
        return pair
    }
}

extension Pair {
    fileprivate var tradingRules: JSONValue {
        [
            "symbol": .string(symbol),
            "status": "TRADING",
            "baseAsset": .string(base),
            "baseAssetPrecision": 8,
            "quoteAsset": .string(quote),
            "quotePrecision": 8,
            "quoteAssetPrecision": 8,
            "orderTypes": ["LIMIT", "LIMIT_MAKER", "MARKET"],
            "isSpotTradingAllowed": true,
            "isMarginTradingAllowed": .bool(isCrossMargin || isolated != nil),
            "filters": [],
            "permissions": [],
            "permissionSets": [["SPOT", "MARGIN"]],
        ]
    }
}
