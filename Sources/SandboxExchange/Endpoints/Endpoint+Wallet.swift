import ExactDecimals
import JSONText

extension Endpoint {
    /// The wallet and the loan groups: fixed examples, for the scenario's assets and pairs where they name one.
    static let wallet: [Endpoint] = [
        .get("/sapi/v1/accountSnapshot", .signed, weight: 2400) { call in
            let type = try call.required("type", from: ["SPOT", "MARGIN", "FUTURES"])
            let limit = try call.optionalInteger("limit", in: 7...30) ?? 7
            let period = try call.period(defaultDays: 7, longestDays: 30)
            let day: Int64 = 86_400_000
            let newest = period.upperBound / day
            let days = (0..<limit).map { (newest - $0) * day - 1 }.filter(period.contains).reversed()
            return [
                "code": 200, "msg": "",
                "snapshotVos": .array(days.map { Example.snapshot(of: type, at: $0) }),
            ]
        },
        .get("/sapi/v1/asset/wallet/balance", .signed, weight: 60) { _ in Example.wallets },
        .get("/sapi/v1/asset/transfer", .signed, weight: 1) { call in
            let type = try call.required("type")
            let words = type.split(separator: "_")
            guard words.count > 1 else { throw Refusal.notValid("type") }
            if type.contains("ISOLATEDMARGIN") {
                let name = words.first == "ISOLATEDMARGIN" ? "fromSymbol" : "toSymbol"
                guard call.scenario.pair(try call.required(name)) != nil else { throw Refusal.badSymbol }
            }
            _ = try call.period(defaultDays: 7, longestDays: 190)
            return try call.page(type == "MAIN_MARGIN" ? [Example.transfer(at: call.moment.startMilliseconds)] : [])
        },
        .get("/sapi/v1/asset/tradeFee", .signed, weight: 1) { call in
            let symbol = try call.optional("symbol")
            if let symbol, call.scenario.pair(symbol) == nil { throw Refusal.badSymbol }
            let pairs = call.scenario.pairs.filter { symbol == nil || $0.symbol == symbol }
            return .array(
                pairs.map { ["symbol": .string($0.symbol), "makerCommission": "0.001", "takerCommission": "0.001"] }
            )
        },
        .get("/sapi/v1/asset/dribblet", .signed, weight: 1) { call in
            if call.query["accountType"] != nil { _ = try call.required("accountType", from: ["SPOT", "MARGIN"]) }
            return Example.dribblets(at: call.moment.startMilliseconds)
        },
        .get("/sapi/v1/asset/assetDetail", .signed, weight: 1) { call in
            let name = try call.optional("asset")
            if let name, call.scenario.asset(name) == nil { throw Refusal.notValid("asset") }
            let assets = call.scenario.assets.filter { name == nil || $0.name == name }
            return .object(assets.map { (name: $0.name, value: Example.assetDetail) })
        },
        .get("/sapi/v1/spot/delist-schedule", .key, weight: 100) { call in
            [["delistTime": .number(call.moment.startMilliseconds + 604_800_000), "symbols": ["SOLUSDT"]]]
        },
        .get("/sapi/v1/capital/config/getall", .signed, weight: 10) { call in
            .array(call.scenario.assets.map(Example.coin))
        },
        .get("/sapi/v1/margin/loan-group/max-borrowable", .signed, weight: 100) { call in
            // In any case, unlike elsewhere.
            let name = try call.required("assetName").uppercased()
            guard let asset = call.scenario.asset(name) else { throw Refusal.notMarginAsset }
            _ = try call.optionalInteger("groupId", in: 0...Int64.max)
            return ["maxBorrowableAmount": .string(try asset.borrowLimit(atLevel: call.scenario.vipLevel).amountText)]
        },
    ]
}

/// What the sandbox has no model of.
private enum Example {
    static func snapshot(of type: String, at time: Int64) -> JSONValue {
        let balances: JSONValue = [["asset": "USDT", "free": "1250.5", "locked": "0"]]
        let margin: JSONValue = [
            "marginLevel": "28.58227", "totalAssetOfBtc": "0.89808125", "totalLiabilityOfBtc": "0.03125000",
            "totalNetAssetOfBtc": "0.86683125",
            "userAssets": [
                [
                    "asset": "USDT", "borrowed": "0", "free": "33224", "interest": "0", "locked": "0",
                    "netAsset": "33224",
                ]
            ],
        ]
        let spot: JSONValue = ["totalAssetOfBtc": "0.01953906", "balances": balances]
        let futures: JSONValue = [
            "assets": [["asset": "USDT", "marginBalance": "0", "walletBalance": "0"]], "position": [],
        ]
        let data = ["MARGIN": margin, "SPOT": spot][type] ?? futures
        return ["data": data, "type": .string(type.lowercased()), "updateTime": .number(time)]
    }

    static let wallets: JSONValue = [
        ["activate": true, "balance": "0.01953906", "walletName": "Spot"],
        ["activate": true, "balance": "0", "walletName": "Funding"],
        ["activate": true, "balance": "0.86683125", "walletName": "Cross Margin"],
        ["activate": true, "balance": "0.89030609", "walletName": "Isolated Margin"],
        ["activate": false, "balance": "0", "walletName": "Earn"],
    ]

    static func transfer(at time: Int64) -> JSONValue {
        [
            "asset": "USDT", "amount": "500", "type": "MAIN_MARGIN", "status": "CONFIRMED", "tranId": 13526853623,
            "timestamp": .number(time - 3 * 86_400_000),
        ]
    }

    static func dribblets(at time: Int64) -> JSONValue {
        let operated = time - 20 * 86_400_000
        return [
            "total": 1,
            "userAssetDribblets": [
                [
                    "operateTime": .number(operated), "totalTransferedAmount": "0.00132256",
                    "totalServiceChargeAmount": "0.00002699", "transId": 45178372831,
                    "userAssetDribbletDetails": [
                        [
                            "transId": 4359321, "serviceChargeAmount": "0.00002699", "amount": "6.6",
                            "operateTime": .number(operated), "transferedAmount": "0.00132256", "fromAsset": "DOGE",
                        ]
                    ],
                ]
            ],
        ]
    }

    static let assetDetail: JSONValue = [
        "minWithdrawAmount": "0.002", "depositStatus": true, "withdrawFee": "0.001", "withdrawStatus": true,
    ]

    static func coin(_ asset: Asset) -> JSONValue {
        let free = asset.name == "USDT" ? "1250.5" : "0"
        return [
            "coin": .string(asset.name), "depositAllEnable": true, "withdrawAllEnable": true,
            "name": .string(asset.fullName), "free": .string(free), "locked": "0", "freeze": "0", "withdrawing": "0",
            "ipoing": "0", "ipoable": "0", "storage": "0", "isLegalMoney": false, "trading": true,
            "networkList": [
                [
                    "network": "ETH", "coin": .string(asset.name), "withdrawIntegerMultiple": "0.00000001",
                    "isDefault": true, "depositEnable": true, "withdrawEnable": true, "depositDesc": "",
                    "withdrawDesc": "", "name": "Ethereum (ERC20)", "withdrawFee": "0.001", "withdrawMin": "0.002",
                ]
            ],
        ]
    }
}
