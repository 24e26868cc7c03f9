package import BinanceMargin
package import ShellRuntime

/// A request that a watch repeats.
package enum WatchedRequest: Hashable, Sendable {
    /// maxBorrowable of one asset.
    case borrow(Asset)
    /// The available inventory of all assets.
    case inventory

    /// The expected weight.
    package var weight: RequestWeights {
        switch self {
        case .borrow: .maxBorrowable
        case .inventory: .availableInventory
        }
    }
}

extension WatchedRequest {
    package static let borrowGroup = "/sapi/v1/margin/maxBorrowable"
    package static let inventoryGroup = "/sapi/v1/margin/available-inventory"

    /// UID weight per minute.
    package static let inventoryLimit = 180_000
}
