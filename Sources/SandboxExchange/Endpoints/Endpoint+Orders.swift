extension Endpoint {
    /// Orders, of which a read-only exchange has none: every list is empty and no order is found.
    static let orders: [Endpoint] = [
        .get("/sapi/v1/margin/openOrders", .signed, weight: 10) { _ in [] },
        .get("/sapi/v1/margin/allOrders", .signed, weight: 200) { try $0.emptyList(of: "symbol") },
        .get("/sapi/v1/margin/myTrades", .signed, weight: 10) { try $0.emptyList(of: "symbol") },
        .get("/sapi/v1/margin/myPreventedMatches", .signed, weight: 10) { try $0.emptyList(of: "symbol") },
        .get("/sapi/v1/margin/openOrderList", .signed, weight: 10) { _ in [] },
        .get("/sapi/v1/margin/oto/openOrderList", .signed, weight: 10) { _ in [] },
        .get("/sapi/v1/margin/allOrderList", .signed, weight: 200) { _ in [] },
        .get("/sapi/v1/margin/order", .signed, weight: 10) { call in
            _ = try call.emptyList(of: "symbol")
            throw Refusal.noSuchOrder
        },
        .get("/sapi/v1/margin/orderList", .signed, weight: 10) { _ in throw Refusal.noSuchOrder },
        .get("/sapi/v1/margin/api-key-list", .signed, weight: 1) { _ in [] },
    ]
}

extension Call {
    /// An empty list, once the mandatory symbol is one that trades on margin.
    fileprivate func emptyList(of name: String) throws(Refusal) -> JSONValue {
        guard scenario.pair(try required(name)) != nil else { throw .badSymbol }
        return []
    }
}
