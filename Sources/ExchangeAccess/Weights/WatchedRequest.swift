package import BinanceMargin
package import ShellRuntime

/// One thing that a watch asks again and again.
package enum WatchedRequest: Hashable, Sendable {
    /// How much of one asset could be borrowed.
    case borrow(Asset)
    /// What the system itself has left to lend, of all assets at once.
    case inventory

    /// What it is expected to cost.
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

    /// Points a minute of the account's budget.
    package static let inventoryLimit = 180_000
}
