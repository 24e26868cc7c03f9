import ExactDecimals

struct Asset: Sendable {
    let name: String
    let fullName: String
    let isBorrowable: Bool
    /// Whether it can be transferred into a margin account as collateral.
    let isMortgageable: Bool
    let minimumBorrow: ExactDecimal
    let minimumRepay: ExactDecimal
    let collateral: CollateralRatios
    let price: PriceFeed
    let dailyInterest: ExactDecimal
    /// The borrow limits by VIP level; the last entry applies to all higher levels.
    let borrowLimits: [ExactDecimal]
    let inventory: Inventory

    /// The rate per full hour, published with 8 places.
    var hourlyInterest: ExactDecimal {
        get throws { try dailyInterest.divided(by: ExactDecimal(24), toPlaces: 8, rounding: .halfUp) }
    }

    /// The borrow limit in cross margin at a VIP level; zero if the asset is not borrowable.
    func borrowLimit(atLevel level: Int) -> ExactDecimal {
        guard isBorrowable else { return .zero }
        return borrowLimits.entry(atLevel: level)
    }
}

extension [ExactDecimal] {
    /// The entry of a list by VIP level; the last entry applies to all higher levels.
    func entry(atLevel level: Int) -> ExactDecimal {
        guard let last else { return .zero }
        return indices.contains(level) ? self[level] : last
    }
}

/// The available inventory of an asset over time.
struct Inventory: Sendable {
    /// An amount from a time on.
    struct Step: Sendable {
        /// The time after the exchange's start.
        let after: Duration
        let amount: ExactDecimal
    }

    /// The steps in the order of their times; the first one is at the start.
    let steps: [Step]

    /// The amount `elapsed` after the exchange's start.
    func amount(at elapsed: Duration) -> ExactDecimal {
        steps.last { $0.after <= elapsed }?.amount ?? .zero
    }
}

/// One band of an asset's value, and the part of it that counts as collateral.
struct CollateralTier: Hashable, Sendable {
    /// The upper end of the band in USD; nil for the last band, which is open.
    let upTo: ExactDecimal?

    /// The part of the band's value that counts, 0 to 1.
    let ratio: ExactDecimal
}

/// How much of an asset's value counts as collateral, band by band, like income tax brackets.
struct CollateralSchedule: Hashable, Sendable {
    /// The bands in ascending order; ratios never increase, and the last band is open.
    let tiers: [CollateralTier]

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

/// What a collateral value is used for; each use has its own list of ratios.
enum CollateralUse: String, CaseIterable, Sendable {
    case borrow, withdraw, liquidation
}

/// An asset's three lists of collateral ratios.
///
/// Source: the exchange's announcement of 2026-01-21 and the members of live responses.
struct CollateralRatios: Hashable, Sendable {
    /// For the margin level; the one list before 2026.
    let liquidation: CollateralSchedule
    /// For borrowing; nil if the exchange does not send it.
    var borrow: CollateralSchedule?
    /// For transfers out; nil if the exchange does not send it.
    var withdraw: CollateralSchedule?

    /// The list for a use; the liquidation list if the exchange sends none.
    func schedule(for use: CollateralUse) -> CollateralSchedule {
        switch use {
        case .borrow: borrow ?? liquidation
        case .withdraw: withdraw ?? liquidation
        case .liquidation: liquidation
        }
    }
}

/// A trading pair with margin.
struct Pair: Sendable {
    let symbol: String
    let base: String
    let quote: String
    /// The pair's ID; too large for a double, like real ones.
    let id: Int64
    let isCrossMargin: Bool
    /// The terms of isolated margin; nil if the pair has none.
    let isolated: IsolatedTerms?
}

struct IsolatedTerms: Sendable {
    /// The tiers, from the highest leverage with the smallest limits to the lowest leverage with the largest limits.
    let tiers: [IsolatedTier]
    let baseLimits: [ExactDecimal]
    let quoteLimits: [ExactDecimal]
}

/// One tier of isolated margin: a lower leverage allows more debt.
struct IsolatedTier: Sendable {
    let number: Int
    /// False for a tier that only some accounts have.
    let isPublic: Bool
    /// The leverage, sent as `effectiveMultiple`.
    let leverage: ExactDecimal
    /// The margin level below which nothing can be borrowed at this tier.
    let initialRiskRatio: ExactDecimal
    let liquidationRiskRatio: ExactDecimal
    let baseMaximum: ExactDecimal
    let quoteMaximum: ExactDecimal
}
