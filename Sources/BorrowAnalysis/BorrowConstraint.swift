public import ExactDecimals

/// Something that alone would limit the max borrowable amount, and to what.
public struct BorrowConstraint: Sendable, Hashable {
    /// What limits. The raw value is part of machine-readable output and is never translated.
    public enum Kind: String, Sendable, CaseIterable {
        /// Collateral against debt, at the account's threshold or the pair's tier.
        case collateral
        /// What an isolated pair's tier lends at most.
        case tier
        /// The borrow limit of the VIP level.
        case level
        /// The borrow limit of the VIP level less what is owed: undocumented.
        case levelAfterDebt
        /// What the exchange has available to lend: undocumented in this figure.
        case inventory
        /// Whether the exchange lends the asset.
        case assetSwitch
        /// Whether the account may borrow.
        case accountSwitch
        /// Whether the pair's isolated account exists and is enabled.
        case pairSwitch
        /// Whether the cross account was opened.
        case accountOpen
    }

    /// What limits.
    public let kind: Kind

    /// What it would let the account borrow, below zero where it is overdrawn; nil for a switch that is off.
    public let room: ExactDecimal?

    /// Whether it explains the exchange's figure.
    public let limits: Bool

    /// Whether that rests on what the exchange does not document, or on parts that do not make its figures.
    public let isLikely: Bool

    /// The paths of the endpoints that it was read or calculated from.
    public let sources: [String]
}
