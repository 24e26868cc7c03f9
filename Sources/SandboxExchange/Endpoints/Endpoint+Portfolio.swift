import ExactDecimals
import JSONText

extension Endpoint {
    /// Whether the path belongs to the host of portfolio margin.
    var isPortfolio: Bool { Self.isPortfolio(path) }

    static func isPortfolio(_ path: some StringProtocol) -> Bool { path.hasPrefix("/papi/") }

    /// A signed endpoint of portfolio margin, for accounts under it and keys with its permission.
    static func portfolio(
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

    /// The account under portfolio margin.
    static let portfolio: [Endpoint] = [
        .get("/papi/v1/ping", .none, .portfolio, weight: 1) { _ in [:] },
        .portfolio("margin/maxBorrowable", weight: 5) { call, account in
            // Observed: zeros for an asset that margin does not have, a refusal while the inventory is empty.
            guard let asset = call.scenario.asset(try call.required("asset")) else {
                return ["amount": "0", "borrowLimit": "0"]
            }
            let inventory = call.inventory(of: asset)
            guard !asset.isBorrowable || inventory > .zero else { throw Refusal.nothingToLend }
            return try call.market.borrowCapacity(of: asset, in: account, inventory: inventory).json
        },
    ]
}
