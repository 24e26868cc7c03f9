package import ExactDecimals

/// Something that alone would hold the amount back, and how far it would let it go.
package struct WhyConstraint: Sendable, Hashable {
    /// The raw value stands in machine-readable output and is never translated.
    package enum Kind: String, Sendable, CaseIterable {
        /// Collateral against debt, at the account's threshold or the pair's tier.
        case collateral
        /// What an isolated pair's tier lends at most.
        case tier
        /// The cap of the account's level.
        case level
        /// The cap of the account's level less what is owed: undocumented.
        case levelAfterDebt
        /// What the exchange has left to lend: undocumented in this figure.
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

    package let kind: Kind

    /// What it would let the account borrow, below zero where it is overdrawn; nil for a switch that is off.
    package let room: ExactDecimal?

    /// Whether it explains the exchange's figure.
    package let binds: Bool

    /// Whether that rests on what the exchange does not document.
    package let isLikely: Bool

    /// The paths that it was read or worked out from.
    package let sources: [String]
}
