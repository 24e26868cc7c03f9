import ExactDecimals
import BinanceMargin

/// What an isolated pair's account could still borrow of one of its two coins at one tier.
///
/// With A the value held and B the value owed, both in the quote coin at the index price P, and R the tier's initial risk
/// ratio: borrowing x at the coin's price p keeps (A + x·p) ≥ R·(B + x·p) while x ≤ (A − R·B) / ((R − 1)·p), and never more
/// than the tier's maximum less what is owed. Source: the exchange's announcement of the adjustment of isolated leverage.
struct TierRoom {
    enum Side: Hashable { case base, quote }

    /// What is held and owed, interest included.
    struct Holdings {
        let base: ExactDecimal
        let quote: ExactDecimal
        let baseOwed: ExactDecimal
        let quoteOwed: ExactDecimal
    }

    /// A tier's published terms.
    struct Tier: Hashable {
        let number: ReportedInteger
        let leverage: ExactDecimal?
        let initialRiskRatio: ExactDecimal
        let baseMaximum: ExactDecimal
        let quoteMaximum: ExactDecimal
        let isPublic: Bool
    }

    let tier: Tier
    let side: Side

    /// What the collateral carries; zero or less where the debt is too high already.
    let byCollateral: DecimalRange

    /// What the tier lends beyond what is owed; below zero where more is owed than it lends.
    let byMaximum: ExactDecimal

    init(
        _ tier: Tier,
        side: Side,
        holdings: Holdings,
        price: DecimalRange
    ) throws(ExactDecimalError) {
        self.tier = tier
        self.side = side
        let ratio = tier.initialRiskRatio
        byCollateral = try price.map { price throws(ExactDecimalError) in
            let assets = try holdings.base * price + holdings.quote
            let debts = try holdings.baseOwed * price + holdings.quoteOwed
            let left = try assets - ratio * debts
            guard left > .zero else { return left }
            return try left.over((ratio - .one) * (side == .base ? price : .one))
        }
        byMaximum =
            try side == .base
            ? tier.baseMaximum - holdings.baseOwed : tier.quoteMaximum - holdings.quoteOwed
    }

    /// What it allows in all.
    var room: DecimalRange {
        DecimalRange(min(byCollateral.low, byMaximum), min(byCollateral.high, byMaximum))
    }

    /// Whether its limits hold what is owed: with both coins owed the higher of their tiers applies.
    static func isOpen(_ tier: Tier, for holdings: Holdings) -> Bool {
        tier.baseMaximum >= holdings.baseOwed && tier.quoteMaximum >= holdings.quoteOwed
    }
}
