import ExactDecimals
package import BinanceMargin

/// Which of the two figures of a response is the limit, as far as the two figures show.
package enum LimitedBy: String, CaseIterable, Sendable {
    /// The VIP level's borrow limit: the amount equals or exceeds it.
    case vipLimit
    /// Something else: collateral, debt or availability. The two figures do not show which.
    case other
    /// The amount is 0.
    case zero
    /// The response has no borrow limit.
    case unknown

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
