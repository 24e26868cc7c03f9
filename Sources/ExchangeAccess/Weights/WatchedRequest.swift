package import BinanceMargin
package import ShellRuntime

/// A request that a watch repeats.
package enum WatchedRequest: Hashable, Sendable {
    /// maxBorrowable of one asset.
    case borrow(Asset)
    /// The available inventory of all assets.
    case inventory
    /// The account as a whole: several requests.
    case account

    /// Whether portfolio margin has no counterpart of it.
    package var isMarginOnly: Bool { self == .inventory || self == .account }

    /// How many requests it sends; for the account, those that are certain.
    package var count: Int { self == .account ? 3 : 1 }

    /// The expected weight.
    package func weight(in scope: MarginScope) -> RequestWeights {
        switch self {
        case .borrow: RequestWeights(.maxBorrowable(in: scope))
        case .inventory: .availableInventory
        case .account: RequestWeights(address: WatchedRequest.accountWeight)
        }
    }
}

extension WatchedRequest {
    package static let borrowGroup = "/sapi/v1/margin/maxBorrowable"
    package static let inventoryGroup = "/sapi/v1/margin/available-inventory"

    /// The endpoint group with the highest weight of those that read the account.
    package static let accountGroup = "/sapi/v1/margin/crossMarginCollateralRatio"

    /// The weight of that group's request, and of the other requests without prices.
    package static let accountWeight = 120
    package static let accountGroupWeight = 100

    /// The one limit of all requests of portfolio margin, in IP weight per minute.
    package static let portfolioGroup = "/papi"
    package static let portfolioLimit = 6_000

    /// UID weight per minute.
    package static let inventoryLimit = 180_000
}
