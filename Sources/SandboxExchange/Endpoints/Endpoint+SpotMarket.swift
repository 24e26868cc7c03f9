import ExactDecimals
import JSONText

extension Endpoint {
    /// Spot market data: fixed examples around a pair's index price.
    static let spotMarket: [Endpoint] =
        tradeLists + candles + [
            .get("/api/v3/depth", .none, .api, weight: 5) { call in
                let price = try call.price(of: call.spotPair())
                let limit = Int(try call.optionalInteger("limit", in: 1...5000) ?? 100)
                return [
                    "lastUpdateId": 1_027_024,
                    "bids": .array(try (1...20).prefix(limit).map { try price.level(below: $0) }),
                    "asks": .array(try (1...20).prefix(limit).map { try price.level(below: -$0) }),
                ]
            },
            .get("/api/v3/avgPrice", .none, .api, weight: 2) { call in
                let price = try call.price(of: call.spotPair())
                return [
                    "mins": 5, "price": .string(try price.balanceText),
                    "closeTime": .number(call.moment.serverMilliseconds),
                ]
            },
            .get("/api/v3/referencePrice", .none, .api, weight: 2) { call in
                let pair = try call.spotPair()
                return [
                    "symbol": .string(pair.symbol), "referencePrice": .string(try call.price(of: pair).balanceText),
                    "timestamp": .number(call.moment.serverMilliseconds),
                ]
            },
            .get("/api/v3/referencePrice/calculation", .none, .api, weight: 2) { call in
                [
                    "symbol": .string(try call.spotPair().symbol), "calculationType": "ARITHMETIC_MEAN",
                    "bucketCount": 10,
                    "bucketWidthMs": 1000,
                ]
            },
            .get("/api/v3/executionRules", .none, .api, weight: 2) { call in
                ["symbolRules": .array(try call.chosenPairs().map { ["symbol": .string($0.symbol), "rules": []] })]
            },
            .get("/api/v3/ticker/24hr", .none, .api, weight: 2) { call in
                try call.tickers { try call.change(of: $0, days: true) }
            },
            .get("/api/v3/ticker/tradingDay", .none, .api, weight: 4) { call in
                try call.requireSymbols()
                return try call.tickers { try call.change(of: $0, days: false) }
            },
            .get("/api/v3/ticker", .none, .api, weight: 4) { call in
                try call.requireSymbols()
                return try call.tickers { try call.change(of: $0, days: false) }
            },
            .get("/api/v3/ticker/price", .none, .api, weight: 2) { call in
                try call.tickers {
                    ["symbol": .string($0.symbol), "price": .string(try call.price(of: $0).balanceText)]
                }
            },
            .get("/api/v3/ticker/bookTicker", .none, .api, weight: 2) { call in
                try call.tickers { pair in
                    let price = try call.price(of: pair)
                    return [
                        "symbol": .string(pair.symbol), "bidPrice": .string(try price.moved(by: -1).balanceText),
                        "bidQty": "1.50000000", "askPrice": .string(try price.moved(by: 1).balanceText),
                        "askQty": "2.25000000",
                    ]
                }
            },
        ]

    private static let tradeLists: [Endpoint] = [
        .get("/api/v3/trades", .none, .api, weight: 25) { try $0.trades(isAggregated: false, takesNumber: false) },
        .get("/api/v3/historicalTrades", .none, .api, weight: 25) { try $0.trades(isAggregated: false) },
        .get("/api/v3/historicalBlockTrades", .key, .api, weight: 25) { call in
            _ = try call.required("fromId")
            return try call.trades(isAggregated: false)
        },
        .get("/api/v3/aggTrades", .none, .api, weight: 4) { try $0.trades(isAggregated: true) },
    ]

    private static let candles: [Endpoint] = ["/api/v3/klines", "/api/v3/uiKlines"].map { path in
        .get(path, .none, .api, weight: 2) { try $0.candles() }
    }
}

extension Call {
    /// So many trades there are of each pair, one every 20 seconds up to the exchange's start.
    private static let tradeCount: Int64 = 120_000

    private static let intervals: [String: Int64] = [
        "1s": 1, "1m": 60, "3m": 180, "5m": 300, "15m": 900, "30m": 1800, "1h": 3600, "2h": 7200, "4h": 14_400,
        "6h": 21_600, "8h": 28_800, "12h": 43_200, "1d": 86_400, "3d": 259_200, "1w": 604_800, "1M": 2_592_000,
    ]

    fileprivate func spotPair() throws(Refusal) -> Pair {
        guard let pair = scenario.pair(try required("symbol")) else { throw .badSymbol }
        return pair
    }

    fileprivate func price(of pair: Pair) throws -> ExactDecimal { try market.indexPrice(of: pair) }

    fileprivate func requireSymbols() throws(Refusal) {
        guard query["symbol"] != nil || query["symbols"] != nil else { throw .missing("symbol") }
    }

    /// One object for `symbol`, otherwise a list.
    fileprivate func tickers(_ ticker: (Pair) throws -> JSONValue) throws -> JSONValue {
        let pairs = try chosenPairs()
        guard query["symbol"] == nil, pairs.count != 1 || query["symbols"] != nil else { return try ticker(pairs[0]) }
        return .array(try pairs.map(ticker))
    }

    fileprivate func change(of pair: Pair, days: Bool) throws -> JSONValue {
        let price = try price(of: pair)
        let text = try price.balanceText
        let close = moment.serverMilliseconds
        let more: [(name: String, value: JSONValue)] =
            days
            ? [
                ("prevClosePrice", .string(text)), ("lastQty", "0.01000000"),
                ("bidPrice", .string(try price.moved(by: -1).balanceText)), ("bidQty", "1.50000000"),
                ("askPrice", .string(try price.moved(by: 1).balanceText)), ("askQty", "2.25000000"),
            ] : []
        return .object(
            [
                ("symbol", .string(pair.symbol)), ("priceChange", "0.00000000"), ("priceChangePercent", "0.000"),
                ("weightedAvgPrice", .string(text)),
            ] + more + [
                ("openPrice", .string(text)), ("highPrice", .string(try price.moved(by: 5).balanceText)),
                ("lowPrice", .string(try price.moved(by: -5).balanceText)), ("lastPrice", .string(text)),
                ("volume", "1200.00000000"), ("quoteVolume", .string(try (price * ExactDecimal(1200)).balanceText)),
                ("openTime", .number(close - 86_400_000)), ("closeTime", .number(close)),
                ("firstId", 1), ("lastId", .number(Self.tradeCount)), ("count", .number(Self.tradeCount)),
            ]
        )
    }

    fileprivate func trades(isAggregated: Bool, takesNumber: Bool = true) throws -> JSONValue {
        let pair = try spotPair()
        let limit = try optionalInteger("limit", in: 1...1000) ?? 500
        let times = 0...Int64(9_999_999_999_999)
        var first = Self.tradeCount - limit + 1
        var last = Self.tradeCount
        if isAggregated {
            if let start = try optionalInteger("startTime", in: times) { first = max(number(at: start + 19_999), 1) }
            if let end = try optionalInteger("endTime", in: times) { last = min(number(at: end), last) }
        }
        if takesNumber, let number = try optionalInteger("fromId", in: 0...Int64.max) { first = max(number, 1) }
        last = min(last, first.addingReportingOverflow(limit - 1).partialValue)
        guard first <= last else { return [] }
        let price = try price(of: pair)
        return .array(try (first...last).map { try trade($0, price, isAggregated: isAggregated) })
    }

    private func number(at time: Int64) -> Int64 { Self.tradeCount - (moment.startMilliseconds - time) / 20_000 }

    private func trade(_ number: Int64, _ price: ExactDecimal, isAggregated: Bool) throws -> JSONValue {
        let price = try price.moved(by: Int(number * 7 % 11) - 5).balanceText
        let time = moment.startMilliseconds - (Self.tradeCount - number) * 20_000
        let isMaker = JSONValue.bool(number.isMultiple(of: 2))
        guard isAggregated else {
            return [
                "id": .number(number), "price": .string(price), "qty": "0.01000000", "quoteQty": .string(price),
                "time": .number(time), "isBuyerMaker": isMaker, "isBestMatch": true,
            ]
        }
        return [
            "a": .number(number), "p": .string(price), "q": "0.01000000", "f": .number(number), "l": .number(number),
            "T": .number(time), "m": isMaker, "M": true,
        ]
    }

    fileprivate func candles() throws -> JSONValue {
        let pair = try spotPair()
        guard let seconds = Self.intervals[try required("interval")] else { throw Refusal.badInterval }
        let limit = try optionalInteger("limit", in: 1...1000) ?? 500
        let times = 0...Int64(9_999_999_999_999)
        let width = seconds * 1000
        let now = moment.serverMilliseconds
        let end = min(try optionalInteger("endTime", in: times) ?? now, now) / width
        // There are candles of a year.
        let oldest = (moment.startMilliseconds - 365 * 86_400_000) / width
        let start = try optionalInteger("startTime", in: times).map { max(($0 + width - 1) / width, oldest) }
        let first = max(start ?? (end - limit + 1), oldest)
        guard first <= end else { return [] }
        let price = try price(of: pair)
        let texts = try [0, 3, -3, 0].map { JSONValue.string(try price.moved(by: $0).balanceText) }
        return .array(
            (first...min(end, first + limit - 1)).map { number in
                .array(
                    [.number(number * width)] + texts + [
                        "12.00000000", .number((number + 1) * width - 1), "768000.00000000", 120, "6.00000000",
                        "384000.00000000", "0",
                    ]
                )
            }
        )
    }
}

extension ExactDecimal {
    /// The price some ten-thousandths away.
    fileprivate func moved(by steps: Int) throws -> ExactDecimal {
        try (self * ExactDecimal(10_000 + steps)).divided(by: ExactDecimal(10_000), toPlaces: 8, rounding: .halfEven)
    }

    /// A price and a quantity of the order book.
    fileprivate func level(below steps: Int) throws -> JSONValue {
        [.string(try moved(by: -steps).balanceText), "1.50000000"]
    }
}
