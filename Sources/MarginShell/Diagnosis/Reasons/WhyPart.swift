package import ShellRuntime

/// One fact behind the amount, and where it was read.
package struct WhyPart: Sendable {
    /// What the fact is about. The raw value stands in machine-readable output and is never translated.
    package enum Kind: String, Sendable, CaseIterable {
        case amount, borrowLimit
        case collateralLevel, borrowThreshold, leverage, collateralValue, debtValue
        case assetHeld, assetBorrowed, assetInterest
        case haircut, price
        case marginLevel, openTier, tierLimit
        case headroom, levelCap, levelUsed
        case inventory
        case assetSwitch, accountSwitch, pairSwitch, accountOpen, portfolioMargin, delisting, collateralCap
        case minimum
        case vipLevel
    }

    package let kind: Kind

    /// The figure, switch or text; nothing where it could not be read.
    package let value: Value

    /// What the value is counted in, such as `USDT`; nil for a bare number, a switch or a text.
    package let unit: String?

    /// The path it was read from; nil for what was worked out here.
    package let source: String?

    /// The code or family of the failure that kept it from being read.
    package let failure: String?
}
