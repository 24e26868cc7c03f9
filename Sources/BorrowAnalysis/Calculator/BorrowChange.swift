public import ExactDecimals

/// The change of an amount between two times, attributed to its causes.
public struct BorrowChange: Hashable, Sendable {
    /// The causes, in the order in which they are applied. The raw value is part of machine-readable output.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// Prices.
        case price
        /// Held amounts.
        case balance
        /// Debts with interest.
        case debt
        /// Collateral ratios.
        case ratio
        /// The borrow threshold, which the leverage sets; the leverage setting of an isolated pair.
        case leverage
        /// The tiers of an isolated pair.
        case tier
        /// The VIP level's borrow limit.
        case vipLimit
        /// The available inventory.
        case inventory
        /// Switches.
        case `switch`
        /// The rule by which the exchange calculates.
        case rule
        /// What the arithmetic does not explain.
        case unexplained
    }

    /// The effect of one cause.
    public struct Entry: Hashable, Sendable {
        /// The cause.
        public let cause: Cause

        /// The asset whose price, balance, debt or ratio changed; nil for other causes.
        public let asset: String?

        /// What changed, before; nil where that is not one number.
        public let from: ExactDecimal?

        /// What changed, after.
        public let to: ExactDecimal?

        /// By how much it changed the max borrowable amount.
        public let effect: ExactDecimal
    }

    /// The exchange's amount before.
    public let before: ExactDecimal

    /// The exchange's amount after.
    public let after: ExactDecimal

    /// What changed, in the order of the causes; their effects sum to ``after`` − ``before``.
    public let entries: [Entry]

    /// Attributes the change; nil if the parts are of different assets or accounts.
    public init?(from before: BorrowParts, to after: BorrowParts) {
        guard before.asset == after.asset, before.symbol == after.symbol else { return nil }
        self.before = before.amount
        self.after = after.amount
        entries = []
    }
}
