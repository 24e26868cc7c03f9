import JSONText
import InjectedTime

extension Endpoint {
    static let specialKeys: [Endpoint] = [
        .get("/sapi/v1/margin/api-key-list", .signed, .account, weight: 1) { call in
            try call.require(\.spotAndMarginTrading)
            return .array(try call.specialKeys().map(\.json))
        },
        .get("/sapi/v1/margin/apiKey", .signed, .account, weight: 1) { call in
            try call.require(\.spotAndMarginTrading)
            let keys = try call.specialKeys()
            // According to the documentation, a special key requests its own data here.
            guard let own = keys.first(where: { $0.apiKey == call.key?.apiKey }) ?? keys.first else {
                throw Refusal.wrongPermission(detail: "the key has not the permission of this endpoint")
            }
            return own.json
        },
        .get("/sapi/v1/margin/liquidation-loan", .signed, .account, weight: 100) { call in
            try call.require { $0.margin || $0.spotAndMarginTrading }
            let loan = call.scenario.liquidationLoan
            return try [
                "asset": .string(LiquidationLoan.asset),
                "amount": .string(loan.amount.amountText),
                "repaidAmount": .string(loan.repaid.amountText),
                "remainingAmount": .string((loan.amount - loan.repaid).amountText),
            ]
        },
        .get("/sapi/v1/margin/liquidation-loan/repay-history", .signed, .account, weight: 100) { call in
            try call.require { $0.margin || $0.spotAndMarginTrading }
            return try call.page(call.loanRepayments(in: call.period(defaultDays: 7, longestDays: 90)), of: 50)
        },
    ]
}

extension Call {
    private static let firstRepayment: Int64 = 135_228_700_001

    /// Refuses a key without the permission.
    func require(_ isAllowed: (KeyPermissions) -> Bool) throws(Refusal) {
        guard isAllowed(permissions) else {
            throw .wrongPermission(detail: "the key has not the permission of this endpoint")
        }
    }

    /// The special keys of cross margin, or of the isolated pair that `symbol` names.
    fileprivate func specialKeys() throws(Refusal) -> [SpecialKey] {
        let symbol = try optional("symbol")
        if let symbol, scenario.pair(symbol)?.isolated == nil { throw .notMarginPair }
        return scenario.specialKeys.filter { $0.symbol == symbol }
    }

    fileprivate func loanRepayments(in period: ClosedRange<Int64>) throws -> [JSONValue] {
        try scenario.liquidationLoan.repayments.enumerated().compactMap { index, repayment in
            let created = moment.startMilliseconds - repayment.before.wholeMilliseconds
            guard period.contains(created) else { return nil }
            return try [
                "repayId": .number(Self.firstRepayment + Int64(index)),
                "asset": .string(LiquidationLoan.asset),
                "amount": .string(repayment.amount.amountText),
                "status": .string(repayment.status.rawValue),
                "createTime": .number(created),
            ]
        }
    }
}

extension SpecialKey {
    fileprivate var json: JSONValue {
        [
            "apiName": .string(name),
            "apiKey": .string(apiKey),
            "ip": .string(addresses),
            "type": .string(kind.rawValue),
            "permissionMode": .string(mode.rawValue),
        ]
    }
}
