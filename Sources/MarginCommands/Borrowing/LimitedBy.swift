import BilingualText
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

    /// What the table says: the cause where the two figures show it, else the command that finds it.
    func words(for asset: String) -> Message {
        switch self {
        case .vipLimit: .limitedByVIPLimit
        case .other, .zero: .limitedBySeeWhy(Code("why \(asset)"))
        case .unknown: .limitedByNoLimitSent
        }
    }
}
