import ExactDecimals
import JSONText

extension Endpoint {
    /// Whether the path belongs to the host of portfolio margin.
    var isPortfolio: Bool { Self.isPortfolio(path) }

    static func isPortfolio(_ path: some StringProtocol) -> Bool { path.hasPrefix("/papi/") }

    /// An account under portfolio margin, whose other figures and records are those of the cross account.
    static let portfolio: [Endpoint] =
        portfolioTwins + [
            .get("/papi/v1/ping", .none, .portfolio, weight: 1) { _ in [:] },
            .portfolio("margin/maxBorrowable", weight: 5) { call, account in
                // Observed: zeros for an asset that margin does not have, a refusal while the inventory is empty.
                guard let asset = call.scenario.asset(try call.required("asset")) else {
                    return ["amount": "0", "borrowLimit": "0"]
                }
                let inventory = call.inventory(of: asset)
                guard !asset.isBorrowable || inventory > .zero else { throw Refusal.emptyInventory }
                return try call.market.borrowCapacity(of: asset, in: account, inventory: inventory).json
            },
            .portfolio("margin/maxWithdraw", weight: 5) { call, account in
                let asset = try call.requiredAsset()
                guard call.scenario.cross.isTransferOutEnabled else { return ["amount": "0"] }
                return ["amount": .string(try call.market.withdrawable(asset, from: account).amountText)]
            },
            .portfolio("account", weight: 20) { try $0.portfolioFigures(of: $1) },
            .portfolio("balance", weight: 20) { call, account in
                if try call.optional("asset") != nil { return try call.balance(of: call.requiredAsset(), in: account) }
                return .array(
                    try call.scenario.assets.filter { try call.holds($0, in: account) }
                        .map { try call.balance(of: $0, in: account) }
                )
            },
            .portfolio("repay-futures-switch", weight: 30) { ["autoRepay": .bool($1.repaysFutures)] },
            .portfolio("portfolio/interest-history", weight: 50) { call, account in
                let name = try call.optional("asset")
                let period = try call.period(defaultDays: 7, longestDays: 30)
                let size = Int(try call.optionalInteger("size", in: 1...100) ?? 10)
                let rows = try call.negativeBalances(of: account).filter { name == nil || $0.asset.name == name }
                    .flatMap { try call.charges(on: $0, in: period) }
                return JSONValue.array(Array(rows.prefix(size))).without(["txId", "rawAsset", "type", "isolatedSymbol"])
            },
            .portfolio("portfolio/negative-balance-exchange-record", weight: 100) { call, _ in
                for name in ["startTime", "endTime"] { _ = try call.required(name) }
                _ = try call.period(defaultDays: 7, longestDays: 92)
                return ["total": 0, "rows": []]
            },
        ]

    /// A signed endpoint of portfolio margin, for accounts under it and keys with its permission.
    private static func portfolio(
        _ path: String,
        weight: Int,
        _ response: @escaping @Sendable (Call, PortfolioAccount) throws -> JSONValue
    ) -> Endpoint {
        .get("/papi/v1/" + path, .signed, .portfolio, weight: weight) { call in
            guard let account = call.scenario.portfolio else { throw Refusal.notPortfolioAccount }
            try call.require { $0.allows(KeyPermissions.portfolioName) }
            return try response(call, account)
        }
    }
}

// MARK: Endpoints that portfolio margin and cross margin both have

extension Endpoint {
    private static let portfolioTwins: [Endpoint] = [
        .twin("margin/marginInterestHistory", of: "interestHistory", weight: 1),
        .twin(
            "margin/marginLoan",
            of: "borrow-repay",
            weight: 10,
            ["asset"],
            type: "BORROW",
            without: ["amount", "interest"]
        ),
        .twin("margin/repayLoan", of: "borrow-repay", weight: 10, ["asset"], type: "REPAY"),
        .twin("margin/forceOrders", of: "forceLiquidationRec", weight: 1),
        .twin("margin/order", of: "order", weight: 10, ["symbol"], either: "orderId"),
        .twin("margin/openOrders", of: "openOrders", weight: 5, ["symbol"]),
        .twin("margin/allOrders", of: "allOrders", weight: 100),
        .twin("margin/myTrades", of: "myTrades", weight: 5),
        .twin("margin/orderList", of: "orderList", weight: 5, either: "orderListId"),
        .twin("margin/openOrderList", of: "openOrderList", weight: 5),
        .twin("margin/allOrderList", of: "allOrderList", weight: 100),
        .twin("rateLimit/order", of: "rateLimit/order", weight: 1, without: ["count"]),
    ]

    /// The cross account's response of another endpoint, without the members that portfolio margin has not.
    ///
    /// - Parameters:
    ///   - required: parameters that must be sent here.
    ///   - either: a parameter that must be sent unless `origClientOrderId` is.
    ///   - type: the value of the other endpoint's parameter `type`; its rows have that member then.
    private static func twin(
        _ path: String,
        of twin: String,
        weight: Int,
        _ required: [String] = [],
        either: String? = nil,
        type: String? = nil,
        without: [String] = []
    ) -> Endpoint {
        let dropped = without + ["isIsolated", "isolatedSymbol"] + (type == nil ? [] : ["type"])
        return .portfolio(path, weight: weight) { call, _ in
            for name in required { _ = try call.required(name) }
            if let either, call.query["origClientOrderId"] == nil { _ = try call.required(either) }
            if try call.query["archived"].map({ _ in try call.required("archived", from: ["true", "false"]) }) == "true"
            {
                // All records are younger than six months.
                return try call.page([])
            }
            guard let endpoint = byPath["/sapi/v1/margin/" + twin] else { throw Refusal.retired }
            let query = call.query.replacing(["isIsolated": nil, "isolatedSymbol": nil, "type": type])
            return try endpoint.response(call.with(query)).without(dropped)
        }
    }
}

extension JSONValue {
    /// A row, or every row of a list or page, without these members.
    fileprivate func without(_ names: [String]) -> JSONValue {
        switch self {
        case .array(let rows): .array(rows.map { $0.without(names) })
        case .object(let members):
            .object(
                members.filter { !names.contains($0.name) }
                    .map { $0.name == "rows" ? ($0.name, $0.value.without(names)) : ($0.name, $0.value) }
            )
        default: self
        }
    }
}

// MARK: The account

extension Call {
    fileprivate func portfolioFigures(of account: PortfolioAccount) throws -> JSONValue {
        let figures = try market.valuation(of: account)
        return try [
            // Observed where nothing needs maintenance margin.
            "uniMMR": .string(figures.uniMMR?.balanceText ?? "99999999"),
            "accountEquity": .string(figures.equity.balanceText),
            "actualEquity": .string(figures.actualEquity.balanceText),
            "accountInitialMargin": .string(figures.initialMargin.balanceText),
            "accountMaintMargin": .string(figures.maintenanceMargin.balanceText),
            "accountStatus": .string(account.status.rawValue),
            "virtualMaxWithdrawAmount": .string(figures.available.balanceText),
            "totalAvailableBalance": .string(figures.available.balanceText),
            "totalMarginOpenLoss": .string(figures.openOrderLoss.balanceText),
            "updateTime": .number(moment.startMilliseconds),
        ]
    }

    fileprivate func holds(_ asset: Asset, in account: PortfolioAccount) throws -> Bool {
        try market.crossBalance(of: asset) != .zero || account.futures[asset.name] != nil
    }

    fileprivate func balance(of asset: Asset, in account: PortfolioAccount) throws -> JSONValue {
        let cross = try market.crossBalance(of: asset)
        let futures = account.futures[asset.name] ?? .zero
        return try [
            "asset": .string(asset.name),
            "totalWalletBalance": .string((cross.held + futures.wallets).balanceText),
            "crossMarginAsset": .string(cross.held.balanceText),
            "crossMarginBorrowed": .string(cross.borrowed.balanceText),
            "crossMarginFree": .string(cross.free.balanceText),
            "crossMarginInterest": .string(cross.interest.balanceText),
            "crossMarginLocked": .string(cross.locked.balanceText),
            "umWalletBalance": .string(futures.umWallet.balanceText),
            "umUnrealizedPNL": .string(futures.umUnrealizedProfit.balanceText),
            "cmWalletBalance": .string(futures.cmWallet.balanceText),
            "cmUnrealizedPNL": .string(futures.cmUnrealizedProfit.balanceText),
            "updateTime": .number(moment.startMilliseconds),
            "negativeBalance": .string(futures.negative.balanceText),
        ]
    }

    /// The negative futures wallets as debts, on which interest is charged.
    fileprivate func negativeBalances(of account: PortfolioAccount) throws -> [Debt] {
        try scenario.assets.enumerated().compactMap { index, asset in
            guard let negative = try account.futures[asset.name]?.negative, !negative.isZero else { return nil }
            return Debt(asset: asset, balance: Balance(borrowed: negative.negated), symbol: nil, number: Int64(index))
        }
    }
}
