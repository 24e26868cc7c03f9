import JSONText
import ExactDecimals

extension Endpoint {
    /// Orders: open ones for the locked balances, and those of the account's past.
    static let orders: [Endpoint] = [
        .get("/sapi/v1/margin/openOrders", .signed, weight: 10) { .array(try $0.openOrders()) },
        .get("/sapi/v1/margin/allOrders", .signed, weight: 200) { call in
            let first = try call.optionalInteger("orderId", in: 0...Int64.max)
            let limit = Int(try call.optionalInteger("limit", in: 1...500) ?? 500)
            let orders = try call.pastOrders(from: first)
            return .array(try (first == nil ? orders.suffix(limit) : orders.prefix(limit)).map { try $0.json })
        },
        .get("/sapi/v1/margin/myTrades", .signed, weight: 10) { call in
            let first = try call.optionalInteger("fromId", in: 0...Int64.max)
            let number = try call.optionalInteger("orderId", in: 0...Int64.max)
            let limit = Int(try call.optionalInteger("limit", in: 1...1000) ?? 500)
            let trades = try call.pastOrders(from: nil).filter { number == nil || $0.number == number }
                .flatMap { try $0.trades(from: first ?? 0) }
            return .array(Array(first == nil ? trades.suffix(limit) : trades.prefix(limit)))
        },
        .get("/sapi/v1/margin/myPreventedMatches", .signed, weight: 10) { try $0.emptyList(of: "symbol") },
        .get("/sapi/v1/margin/openOrderList", .signed, weight: 10) { _ in [] },
        .get("/sapi/v1/margin/oto/openOrderList", .signed, .account, weight: 10) { _ in [] },
        .get("/sapi/v1/margin/allOrderList", .signed, weight: 200) { _ in [] },
        .get("/sapi/v1/margin/order", .signed, weight: 10) { call in
            let number = try call.optionalInteger("orderId", in: 0...Int64.max)
            let name = try call.optional("origClientOrderId")
            let found = try call.pastOrders(from: number).first { order in
                number.map { order.number == $0 } ?? (order.name == name)
            }
            guard let order = found else { throw Refusal.noSuchOrder }
            return try order.json
        },
        .get("/sapi/v1/margin/orderList", .signed, weight: 10) { _ in throw Refusal.noSuchOrder },
    ]
}

extension Call {
    /// An empty list, if the required symbol is a margin pair.
    fileprivate func emptyList(of name: String) throws(Refusal) -> JSONValue {
        guard scenario.pair(try required(name)) != nil else { throw .badSymbol }
        return []
    }
}

/// An order of the account's past, with its number and time.
private struct PastOrder {
    let order: AccountPast.Order
    let number: Int64
    let milliseconds: Int64

    var name: String { "sandbox-\(number)" }

    var json: JSONValue {
        get throws {
            try [
                "clientOrderId": .string(name),
                "cummulativeQuoteQty": .string((order.price * order.quantity).balanceText),
                "executedQty": .string(order.quantity.balanceText),
                "icebergQty": "0.00000000",
                "isWorking": false,
                "orderId": .number(number),
                "origQty": .string(order.quantity.balanceText),
                "price": .string(order.price.balanceText),
                "selfTradePreventionMode": "NONE",
                "side": .string(order.isSale ? "SELL" : "BUY"),
                "status": "FILLED",
                "stopPrice": "0.00000000",
                "symbol": .string(order.symbol),
                "isIsolated": false,
                "time": .number(milliseconds),
                "timeInForce": "GTC",
                "type": "LIMIT",
                "updateTime": .number(milliseconds),
            ]
        }
    }

    /// Its trades whose numbers are not below `first`.
    func trades(from first: Int64) throws -> [JSONValue] {
        try order.parts.enumerated().compactMap { index, quantity in
            let id = number * 10 + Int64(index)
            guard id >= first else { return nil }
            let commission = try order.price * quantity * AccountPast.thousandth
            return try [
                "commission": .string(commission.balanceText),
                "commissionAsset": "USDT",
                "id": .number(id),
                "isBestMatch": true,
                "isBuyer": .bool(!order.isSale),
                "isMaker": .bool(index > 0),
                "orderId": .number(number),
                "price": .string(order.price.balanceText),
                "qty": .string(quantity.balanceText),
                "symbol": .string(order.symbol),
                "isIsolated": false,
                "time": .number(milliseconds),
            ]
        }
    }
}

extension Call {
    private static let firstPastOrder: Int64 = 213_205_600_000

    /// The past orders of the pair in `symbol`, oldest first, in the period that the request names.
    fileprivate func pastOrders(from first: Int64?) throws -> [PastOrder] {
        guard let pair = scenario.pair(try required("symbol")) else { throw Refusal.badSymbol }
        let isIsolated = try query["isIsolated"].map { _ in
            try required("isIsolated", from: ["TRUE", "FALSE"]) == "TRUE"
        }
        guard !(isIsolated ?? false) else { return [] }
        let hasTimes = query["startTime"] != nil || query["endTime"] != nil
        let period = try hasTimes ? self.period(defaultDays: 1, longestDays: 1) : 0...Int64.max
        return try past(in: nil).orders.filter { $0.symbol == pair.symbol }
            .map { order in
                PastOrder(
                    order: order,
                    number: Self.firstPastOrder + Int64(order.number),
                    milliseconds: moment.startMilliseconds - Int64(order.minutesBefore) * 60_000
                )
            }
            .filter { period.contains($0.milliseconds) && $0.number >= first ?? 0 }
    }
}

/// An order that locks a balance.
private struct OpenOrder {
    let pair: Pair
    let isSale: Bool
    let quantity: ExactDecimal
    let price: ExactDecimal
    let isIsolated: Bool
}

extension Call {
    private static let firstOrder: Int64 = 213_205_622_001

    /// The open orders of cross margin, or with `isIsolated` of a pair's isolated account.
    fileprivate func openOrders() throws -> [JSONValue] {
        let symbol = try optional("symbol")
        if let symbol, scenario.pair(symbol) == nil { throw Refusal.badSymbol }
        let isIsolated = try query["isIsolated"].map { _ in
            try required("isIsolated", from: ["TRUE", "FALSE"]) == "TRUE"
        }
        let orders = try isIsolated ?? false ? isolatedOrders(of: required("symbol")) : crossOrders()
        return try orders.enumerated()
            .filter { symbol == nil || $0.element.pair.symbol == symbol }
            .map { try json(of: $0.element, number: Self.firstOrder + Int64($0.offset)) }
    }

    /// A locked base asset is sold at twice the index price; a locked quote asset buys at half of it.
    private func crossOrders() throws -> [OpenOrder] {
        let pairs = scenario.pairs.filter(\.isCrossMargin)
        return try scenario.assets.compactMap { asset in
            let locked = scenario.cross.balances[asset.name]?.locked ?? .zero
            let side = pairs.first { $0.base == asset.name } ?? pairs.first { $0.quote == asset.name }
            return try side.flatMap { try order(locking: locked, of: asset.name, in: $0, isIsolated: false) }
        }
    }

    private func isolatedOrders(of symbol: String) throws -> [OpenOrder] {
        guard let pair = scenario.pair(symbol), let account = scenario.isolated[symbol] else { return [] }
        return try [(pair.base, account.base.locked), (pair.quote, account.quote.locked)].compactMap { asset, locked in
            try order(locking: locked, of: asset, in: pair, isIsolated: true)
        }
    }

    private func order(
        locking locked: ExactDecimal,
        of asset: String,
        in pair: Pair,
        isIsolated: Bool
    ) throws -> OpenOrder? {
        let index = try market.indexPrice(of: pair)
        guard !locked.isZero, !index.isZero else { return nil }
        guard asset == pair.quote else {
            let price = try index * ExactDecimal(2)
            return OpenOrder(pair: pair, isSale: true, quantity: locked, price: price, isIsolated: isIsolated)
        }
        let price = try index.divided(by: ExactDecimal(2), toPlaces: 9, rounding: .down)
        let quantity = try locked.quotient(by: price)
        return OpenOrder(pair: pair, isSale: false, quantity: quantity, price: price, isIsolated: isIsolated)
    }

    private func json(of order: OpenOrder, number: Int64) throws -> JSONValue {
        try [
            "clientOrderId": .string("sandbox-\(number)"),
            "cummulativeQuoteQty": "0.00000000",
            "executedQty": "0.00000000",
            "icebergQty": "0.00000000",
            "isWorking": true,
            "orderId": .number(number),
            "origQty": .string(order.quantity.balanceText),
            "price": .string(order.price.balanceText),
            "selfTradePreventionMode": "NONE",
            "side": .string(order.isSale ? "SELL" : "BUY"),
            "status": "NEW",
            "stopPrice": "0.00000000",
            "symbol": .string(order.pair.symbol),
            "isIsolated": .bool(order.isIsolated),
            "time": .number(moment.startMilliseconds),
            "timeInForce": "GTC",
            "type": "LIMIT",
            "updateTime": .number(moment.startMilliseconds),
        ]
    }
}
