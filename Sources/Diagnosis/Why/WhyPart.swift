/// One fact about the amount, and its source.
package struct WhyPart: Sendable {
    /// What the fact is about. The raw value is used in machine-readable output and is never translated.
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

    /// The figure as the exchange wrote it, or `true` or `false`; nil if it could not be read.
    package let value: String?

    /// The unit, such as `USDT`; nil if the value is not an amount.
    package let unit: String?

    /// The path of the endpoint.
    package let source: String

    /// The code or category of the failure, if it could not be read.
    package let failure: String?
}
