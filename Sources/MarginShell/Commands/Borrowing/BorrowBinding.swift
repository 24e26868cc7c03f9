import ExactDecimals
package import MarginClient

/// Which of the two figures of an answer holds the other back, as far as the pair itself tells.
package enum BorrowBinding: String, CaseIterable, Sendable {
    /// The level's cap: the amount equals it, or even stands above.
    case level
    /// Something else: collateral, debt or availability. The pair alone cannot tell which.
    case other
    /// Nothing could be borrowed.
    case zero
    /// No cap came with the answer.
    case unknown

    /// Compares the two figures exactly.
    package init(_ answer: MaxBorrowable) {
        if answer.amount.value.isZero {
            self = .zero
        } else if let limit = answer.borrowLimit {
            self = answer.amount.value < limit.value ? .other : .level
        } else {
            self = .unknown
        }
    }
}
