public import ExactDecimals

/// One limit of the max borrowable amount.
public struct BorrowConstraint: Sendable, Hashable {
    /// What limits the amount. The raw value is part of machine-readable output and is never translated.
    public enum Kind: String, Sendable, CaseIterable {
        /// The collateral, at the account's threshold or the pair's tier.
        case collateral
        /// The max borrowable amount of an isolated pair's tier.
        case tier
        /// The borrow limit of the VIP level.
        case level
        /// The borrow limit of the VIP level minus the borrowed amount: undocumented.
        case levelAfterDebt
        /// The available inventory: undocumented in this figure.
        case inventory
        /// Whether the asset is borrowable.
        case assetSwitch
        /// Whether the account is allowed to borrow.
        case accountSwitch
        /// Whether the pair's isolated account exists and is enabled.
        case pairSwitch
        /// Whether the cross account was opened.
        case accountOpen
    }

    /// What limits the amount.
    public let kind: Kind

    /// The amount that it allows to borrow, negative if it is exceeded; nil for a switch that is off.
    public let room: ExactDecimal?

    /// Whether it explains the exchange's amount.
    public let limits: Bool

    /// Whether the explanation depends on undocumented behaviour, or on parts that do not reproduce the account's
    /// figures.
    public let isLikely: Bool

    /// The paths of the endpoints that it comes from.
    public let sources: [String]
}
