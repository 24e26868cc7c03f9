import JSONText
import InjectedTime

extension Endpoint {
    /// Account information and API key permissions.
    static let account: [Endpoint] =
        crossAccount + isolatedAccount + [
            .get("/sapi/v1/account/info", .signed, weight: 1) { call in
                [
                    "vipLevel": .number(call.scenario.vipLevel),
                    "isMarginEnabled": .bool(call.scenario.cross.isCreated),
                    "isFutureEnabled": false,
                    "isOptionsEnabled": false,
                    "isPortfolioMarginRetailEnabled": .bool(call.scenario.portfolio != nil),
                ]
            },
            .get("/sapi/v1/account/apiRestrictions", .signed, weight: 1) { $0.keyRestrictions() },
            .get("/sapi/v1/account/status", .signed, weight: 1) { _ in ["data": "Normal"] },
            .get("/sapi/v1/account/apiTradingStatus", .signed, weight: 1) { call in
                [
                    "data": [
                        "isLocked": false,
                        "plannedRecoverTime": 0,
                        "triggerCondition": ["GCR": 150, "IFER": 150, "UFR": 300],
                        "updateTime": .number(call.moment.serverMilliseconds),
                    ]
                ]
            },
            .get("/sapi/v1/bnbBurn", .signed, weight: 1) { _ in ["spotBNBBurn": true, "interestBNBBurn": false] },
            .get("/sapi/v1/margin/rateLimit/order", .signed, weight: 20) { _ in
                [
                    orderLimit(interval: "SECOND", number: 10, limit: 10_000),
                    orderLimit(interval: "DAY", number: 1, limit: 20_000),
                ]
            },
        ]

    private static func orderLimit(interval: String, number: Int, limit: Int) -> JSONValue {
        [
            "rateLimitType": "ORDERS",
            "interval": .string(interval),
            "intervalNum": .number(number),
            "limit": .number(limit),
            "count": 0,
        ]
    }
}

extension Call {
    fileprivate func keyRestrictions() -> JSONValue {
        let more = permissions.more.filter { !KeyPermissions.memberNames.contains($0) }
        return .object(
            [
                ("ipRestrict", .bool(!(key?.addresses.isEmpty ?? true))),
                ("createTime", .number(moment.startMilliseconds)),
            ] + KeyPermissions.memberNames.map { ($0, .bool(permissions.allows($0))) } + more.map { ($0, true) }
        )
    }
}
