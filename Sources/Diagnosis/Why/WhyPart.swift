/// One fact behind the amount, and where it was read.
package struct WhyPart: Sendable {
    /// What the fact is about. The raw value stands in machine-readable output and is never translated.
    package enum Kind: String, Sendable, CaseIterable {
        case amount, borrowLimit
        case vipLevel
        case accountOpen, accountSwitch, portfolioMargin
        case collateralLevel, threshold, leverage, collateralValue, debtValue
        case held, borrowed, interest
        case haircut, price
        case marginLevel, tier, tierMaximum
        case levelCap
        case inventory
        case assetSwitch, crossSwitch, pairSwitch, pairTraded, collateralCap, delisting
        case minimum
    }

    package let kind: Kind

    /// The figure as the exchange wrote it, `yes` or `no` as `true` or `false`; nil where it could not be read.
    package let value: String?

    /// What the value is counted in, such as `USDT`; nil for what is no amount.
    package let unit: String?

    /// The path it was read from.
    package let source: String

    /// The code or family of the failure that kept it from being read.
    package let failure: String?
}
