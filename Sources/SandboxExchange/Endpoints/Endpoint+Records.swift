import ExactDecimals
import JSONText

extension Endpoint {
    /// The account's history, which ``AccountPast`` calculates from its present balances.
    static let records: [Endpoint] = [
        .get("/sapi/v1/margin/borrow-repay", .signed, weight: 10) { call in
            let kind = try call.required("type", from: ["BORROW", "REPAY"])
            let asset = try call.optional("asset")
            let number = try call.optional("txId")
            let period = try call.period(defaultDays: 7, longestDays: asset == nil ? 7 : 30)
            let scope = try call.isolatedScope()
            let rows = try call.events(in: scope).filter { event in
                event.kind.rawValue == kind && (asset == nil || event.asset == asset)
                    && (number == nil ? period.contains(event.milliseconds) : number == String(event.number))
            }
            return try call.page(rows.map { try $0.loan(scope?.pair.symbol) })
        },
        .get("/sapi/v1/margin/transfer", .signed, weight: 1) { call in
            let asset = try call.optional("asset")
            let type = try call.query["type"].map { _ in try call.required("type", from: ["ROLL_IN", "ROLL_OUT"]) }
            let period = try call.period(defaultDays: 7, longestDays: 30)
            let scope = try call.isolatedScope()
            let rows = try call.events(in: scope).filter { event in
                event.kind == .transfer && (asset == nil || event.asset == asset)
                    && (type == nil || event.amount.isNegative == (type == "ROLL_OUT"))
                    && period.contains(event.milliseconds)
            }
            return try call.page(rows.map { try $0.transfer(isIsolated: scope != nil) })
        },
        .get("/sapi/v1/margin/capital-flow", .signed, weight: 100) { call in
            let asset = try call.optional("asset")
            let type = try call.optional("type")
            let period = try call.period(defaultDays: 7, longestDays: 7)
            let first = try call.optionalInteger("fromId", in: 0...Int64.max)
            let limit = Int(try call.optionalInteger("limit", in: 1...1000) ?? 500)
            var rows = try call.events(in: call.isolatedScope(in: "symbol")).filter { event in
                (asset == nil || event.asset == asset) && (type == nil || event.kind.rawValue == type)
                    && period.contains(event.milliseconds) && event.number > first ?? -1
            }
            if first != nil { rows.reverse() }
            let symbol = try call.optional("symbol") ?? ""
            return .array(try rows.prefix(limit).map { try $0.flow(symbol) })
        },
        .get("/sapi/v1/margin/forceLiquidationRec", .signed, weight: 1) { try $0.page([]) },
        .get("/sapi/v1/margin/exchange-small-liability", .signed, weight: 100) { .array(try $0.smallDebts()) },
        .get("/sapi/v1/margin/exchange-small-liability-history", .signed, .account, weight: 100) { call in
            for name in ["current", "size"] { _ = try call.required(name) }
            let times = try call.period(defaultDays: 30, longestDays: 90)
            let swaps = try call.events(in: nil).filter { $0.kind == .smallConvert && times.contains($0.milliseconds) }
            return try call.page(swaps.map { try $0.swap })
        },
    ]
}

/// An event with its number and its time.
struct DatedEvent: Sendable {
    let event: AccountPast.Event
    let number: Int64
    let milliseconds: Int64

    var kind: AccountPast.Event.Kind { event.kind }
    var asset: String { event.asset }
    var amount: ExactDecimal { event.amount }
}

extension Call {
    /// Record numbers of the real exchange are too large for a double, and so are these.
    private static let firstNumber: Int64 = 135_228_657_645

    func past(in scope: IsolatedScope?) throws -> AccountPast {
        try AccountPast(
            holdings(in: scope),
            scope: scope,
            in: scenario,
            start: moment.startMilliseconds,
            hoursSince: market.interestHours
        )
    }

    /// The account's events, newest first.
    fileprivate func events(in scope: IsolatedScope?) throws -> [DatedEvent] {
        try past(in: scope).events.enumerated().map { index, event in
            DatedEvent(
                event: event,
                number: Self.firstNumber + Int64(index),
                milliseconds: moment.startMilliseconds - Int64(event.minutesBefore) * 60_000
            )
        }
        .reversed()
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

extension DatedEvent {
    private var magnitude: ExactDecimal { amount.isNegative ? amount.negated : amount }

    fileprivate func loan(_ symbol: String?) throws -> JSONValue {
        try [
            "type": "MANUAL",
            "isolatedSymbol": .string(symbol ?? ""),
            "amount": .string(magnitude.balanceText),
            "asset": .string(asset),
            "interest": .string(event.interest.balanceText),
            "principal": .string((magnitude - event.interest).balanceText),
            "status": "CONFIRMED",
            "timestamp": .number(milliseconds),
            "txId": .number(number),
        ]
    }

    fileprivate func transfer(isIsolated: Bool) throws -> JSONValue {
        let account = isIsolated ? "ISOLATED_MARGIN" : "CROSS_MARGIN"
        let isOut = amount.isNegative
        return try [
            "amount": .string(magnitude.balanceText),
            "asset": .string(asset),
            "status": "CONFIRMED",
            "timestamp": .number(milliseconds),
            "txId": .number(number),
            "type": .string(isOut ? "ROLL_OUT" : "ROLL_IN"),
            "transFrom": .string(isOut ? account : "SPOT"),
            "transTo": .string(isOut ? "SPOT" : account),
        ]
    }

    fileprivate func flow(_ symbol: String) throws -> JSONValue {
        try [
            "id": .number(number),
            "tranId": .number(number),
            "timestamp": .number(milliseconds),
            "asset": .string(asset),
            "symbol": .string(symbol),
            "type": .string(kind.rawValue),
            "amount": .string(amount.balanceText),
            "note": "",
        ]
    }

    fileprivate var swap: JSONValue {
        get throws {
            try [
                "asset": "DOGE",
                "amount": .string(ExactDecimal(40).balanceText),
                "targetAsset": .string(asset),
                "targetAmount": .string(magnitude.balanceText),
                "bizType": "EXCHANGE_SMALL_LIABILITY",
                "timestamp": .number(milliseconds),
            ]
        }
    }
}
