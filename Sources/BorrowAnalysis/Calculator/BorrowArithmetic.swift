public import ExactDecimals

/// One step of the arithmetic.
public struct ArithmeticStep: Hashable, Sendable {
    /// What the step is. The raw value is part of machine-readable output and is never translated.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// Cross margin: the collateral value.
        case collateralValue
        /// An isolated pair: the number of the tier that applies, and its leverage.
        case tier
        /// The leverage.
        case leverage
        /// An isolated pair: the value of both assets.
        case assets
        /// The borrow threshold; in an isolated pair the tier's initial risk ratio.
        case threshold
        /// The value of all debts with interest.
        case liabilities
        /// The threshold times the liabilities.
        case required
        /// The collateral value or assets minus ``required``: what is left to borrow against; negative: short.
        case left
        /// The index price.
        case price
        /// The rule of 2023: the ratio of the next band of the asset's value.
        case bandRatio
        /// What a borrowed unit uses up: (threshold − 1) × price; by the rule of 2023 (threshold − ratio) × price in the
        /// band before.
        case perUnit
        /// The rule of 2023: what is borrowed in the band.
        case bandAmount
        /// What the collateral allows.
        case collateral
        /// The tier's max borrowable amount.
        case tierMaximum
        /// The debt in the asset.
        case owed
        /// The tier's max borrowable amount minus the debt.
        case tierLeft
        /// The amount after all limits.
        case calculated
        /// The exchange's amount minus ``calculated``.
        case difference
    }

    /// What the step is.
    public let name: Name

    /// Its value: exact, and a quotient truncated to eight places.
    public let value: ExactDecimal

    /// The unit: an asset; nil for a pure number.
    public let unit: String?
}

struct BorrowArithmetic {
    let parts: BorrowParts

    init(_ parts: BorrowParts) {
        self.parts = parts
    }

    var steps: [ArithmeticStep] { [] }
}
