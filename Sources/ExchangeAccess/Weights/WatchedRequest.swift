import BinanceMargin
import ShellRuntime

/// One thing that a watch asks again and again.
enum WatchedRequest: Hashable, Sendable {
    /// How much of one asset could be borrowed.
    case borrow(Asset)
    /// What the system itself has left to lend, of all assets at once.
    case inventory

    /// What it is expected to cost.
    var weight: RequestWeights {
        switch self {
        case .borrow: .maxBorrowable
        case .inventory: .availableInventory
        }
    }
}

extension WatchedRequest {
    static let borrowGroup = "/sapi/v1/margin/maxBorrowable"
    static let inventoryGroup = "/sapi/v1/margin/available-inventory"

    /// Points a minute of the account's budget.
    static let inventoryLimit = 180_000
}
