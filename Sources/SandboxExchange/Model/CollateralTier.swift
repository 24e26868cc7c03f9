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

/// What a collateral value guards; each has a list of ratios of its own.
enum CollateralUse: String, CaseIterable, Sendable {
    case borrow, withdraw, liquidation
}

/// An asset's three lists of collateral ratios.
///
/// Source: the exchange's announcement of 2026-01-21 and the members of live replies.
struct CollateralRatios: Hashable, Sendable {
    /// For the margin level; the one list before 2026.
    let liquidation: CollateralSchedule
    /// For borrowing; nil if the exchange does not send it.
    var borrow: CollateralSchedule?
    /// For transfers out; nil if the exchange does not send it.
    var withdraw: CollateralSchedule?

    /// The list for a use; where the exchange sends none, the liquidation list is used.
    func schedule(for use: CollateralUse) -> CollateralSchedule {
        switch use {
        case .borrow: borrow ?? liquidation
        case .withdraw: withdraw ?? liquidation
        case .liquidation: liquidation
        }
    }
}
