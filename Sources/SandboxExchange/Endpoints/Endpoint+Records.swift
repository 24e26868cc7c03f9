import JSONText
import ExactDecimals

extension Endpoint {
    /// The account's history: every balance was transferred in or borrowed at the exchange's start.
    static let records: [Endpoint] = [
        .get("/sapi/v1/margin/borrow-repay", .signed, weight: 10) { call in
            let type = try call.required("type", from: ["BORROW", "REPAY"])
            let asset = try call.optional("asset")
            let debts = try call.debts(in: call.isolatedScope()).filter { asset == nil || $0.asset.name == asset }
            // There are no repayments.
            return try call.page(type == "BORROW" ? debts.map(call.borrowing) : [])
        },
        .get("/sapi/v1/margin/transfer", .signed, weight: 1) { call in
            let asset = try call.optional("asset")
            let type = try call.query["type"].map { _ in try call.required("type", from: ["ROLL_IN", "ROLL_OUT"]) }
            let moved = try call.holdings(in: call.isolatedScope()).filter { asset == nil || $0.asset.name == asset }
            return try call.page(type == "ROLL_OUT" ? [] : moved.compactMap(call.transfer))
        },
        .get("/sapi/v1/margin/capital-flow", .signed, weight: 100) { call in
            let asset = try call.optional("asset")
            let holdings = try call.holdings(in: nil).filter { asset == nil || $0.asset.name == asset }
            return .array(try holdings.flatMap(call.flows))
        },
        .get("/sapi/v1/margin/forceLiquidationRec", .signed, weight: 1) { try $0.page([]) },
        .get("/sapi/v1/margin/exchange-small-liability", .signed, weight: 100) { .array(try $0.smallDebts()) },
        .get("/sapi/v1/margin/exchange-small-liability-history", .signed, .account, weight: 100) { call in
            for name in ["current", "size"] { _ = try call.required(name) }
            return try call.page([])
        },
    ]
}

extension Call {
    fileprivate func borrowing(_ debt: Debt) throws -> JSONValue {
        try [
            "type": "MANUAL",
            "isolatedSymbol": .string(debt.symbol ?? ""),
            "amount": .string(debt.balance.borrowed.balanceText),
            "asset": .string(debt.asset.name),
            "interest": .string(ExactDecimal.zero.balanceText),
            "principal": .string(debt.balance.borrowed.balanceText),
            "status": "CONFIRMED",
            "timestamp": .number(moment.startMilliseconds),
            "txId": .number(debt.number),
        ]
    }

    fileprivate func transfer(_ holding: Debt) throws -> JSONValue? {
        let moved = try holding.balance.held - holding.balance.borrowed
        guard moved > .zero else { return nil }
        return try [
            "amount": .string(moved.balanceText),
            "asset": .string(holding.asset.name),
            "status": "CONFIRMED",
            "timestamp": .number(moment.startMilliseconds),
            "txId": .number(holding.number),
            "type": "ROLL_IN",
            "transFrom": "SPOT",
            "transTo": .string(holding.symbol == nil ? "CROSS_MARGIN" : "ISOLATED_MARGIN"),
        ]
    }

    fileprivate func flows(_ holding: Debt) throws -> [JSONValue] {
        let moved = try max(holding.balance.held - holding.balance.borrowed, .zero)
        return try [("TRANSFER", moved), ("BORROW", holding.balance.borrowed)].filter { !$0.1.isZero }.map {
            type,
            amount in
            try [
                "id": .number(holding.number),
                "tranId": .number(holding.number),
                "timestamp": .number(moment.startMilliseconds),
                "asset": .string(holding.asset.name),
                "symbol": "",
                "type": .string(type),
                "amount": .string(amount.balanceText),
                "note": "",
            ]
        }
    }

    /// The cross debts below 10 USDT, which can be exchanged for USDT.
    fileprivate func smallDebts() throws -> [JSONValue] {
        try debts(in: nil).compactMap { debt in
            let value = try debt.balance.owed * market.price(of: debt.asset.name)
            guard value < ExactDecimal(10) else { return nil }
            return try [
                "asset": .string(debt.asset.name),
                "interest": .string(debt.balance.interest.amountText),
                "principal": .string(debt.balance.borrowed.amountText),
                "liabilityAsset": "USDT",
                "liabilityQty": .number(value.amountText),
            ]
        }
    }
}
