import ExactDecimals

/// A trading pair with margin.
struct Pair: Sendable {
    let symbol: String
    let base: String
    let quote: String
    /// The number the exchange gives the pair; larger than a double holds exactly, as real ones are.
    let id: Int64
    let isCrossMargin: Bool
    /// The terms of its isolated margin, nil where there is none.
    let isolated: IsolatedTerms?
}

/// On which terms a pair is lent in isolated margin.
struct IsolatedTerms: Sendable {
    /// The tiers, from the highest leverage and smallest limits to the lowest leverage and largest limits.
    let tiers: [IsolatedTier]
    /// The level caps on the base asset's debt, by VIP level.
    let baseLimits: [ExactDecimal]
    /// The level caps on the quote asset's debt, by VIP level.
    let quoteLimits: [ExactDecimal]
}

/// One step of isolated margin: more may be owed at less leverage.
struct IsolatedTier: Sendable {
    let number: Int
    /// False for a tier that is offered to some accounts only.
    let isPublic: Bool
    /// The leverage, printed as the effective multiple.
    let leverage: ExactDecimal
    /// The margin level below which nothing more may be borrowed at this tier.
    let initialRiskRatio: ExactDecimal
    let liquidationRiskRatio: ExactDecimal
    let baseMaximum: ExactDecimal
    let quoteMaximum: ExactDecimal
}
