import ExactDecimals

/// One band of an asset's value and the share of it that counts as collateral.
struct CollateralTier: Hashable, Sendable {
    /// Where the band ends, in US dollars; nil for the last band, which does not end.
    let upTo: ExactDecimal?

    /// The share of the band's value that counts, 0 to 1.
    let ratio: ExactDecimal
}

/// How much of an asset's value counts as collateral: band by band, as income tax is.
struct CollateralSchedule: Hashable, Sendable {
    /// The bands in rising order; ratios never rise, and the last band is open.
    let tiers: [CollateralTier]

    /// The collateral value of holdings worth `usd`.
    func collateral(of usd: ExactDecimal) throws -> ExactDecimal {
        var total = ExactDecimal.zero
        var floor = ExactDecimal.zero
        for tier in tiers where floor < usd {
            let ceiling = min(tier.upTo ?? usd, usd)
            total = try total + (ceiling - floor) * tier.ratio
            floor = ceiling
        }
        return total
    }
}
