import ExactDecimals
package import BinanceMargin

/// Which of the two figures of a response holds the other back, as far as the pair itself tells.
package enum LimitedBy: String, CaseIterable, Sendable {
    /// The level's cap: the amount equals it, or even stands above.
    case vipLimit
    /// Something else: collateral, debt or availability. The pair alone cannot tell which.
    case other
    /// Nothing could be borrowed.
    case zero
    /// No cap came with the response.
    case unknown

    /// Compares the two figures exactly.
    package init(_ response: MaxBorrowable) {
        if response.amount.value.isZero {
            self = .zero
        } else if let limit = response.borrowLimit {
            self = response.amount.value < limit.value ? .other : .vipLimit
        } else {
            self = .unknown
        }
    }
}
