public import ExactDecimals
public import BinanceMargin

/// How much more an isolated account can borrow of one of its two assets at one tier.
///
/// With A the value held and B the value owed, both in the quote coin at the index price P, and R the tier's initial
/// risk ratio: borrowing x at the coin's price p keeps (A + x·p) ≥ R·(B + x·p) while x ≤ (A − R·B) / ((R − 1)·p), and
/// never more than the tier's maximum less what is owed. Source: the exchange's announcement of the adjustment of
/// isolated leverage.
struct TierRoom {
    enum Side: Hashable { case base, quote }

    /// The amounts held and owed, interest included.
    struct Holdings {
        let base: ExactDecimal
        let quote: ExactDecimal
        let baseOwed: ExactDecimal
        let quoteOwed: ExactDecimal
    }

    let tier: BorrowTier
    let side: Side

    /// The amount that the collateral allows; zero or less if the debt is too high.
    let byCollateral: DecimalRange

    /// The tier's max borrowable amount minus the debt; negative if the debt is larger.
    let byMaximum: ExactDecimal

    init(
        _ tier: BorrowTier,
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

    /// The amount that the tier allows.
    var room: DecimalRange {
        DecimalRange(min(byCollateral.low, byMaximum), min(byCollateral.high, byMaximum))
    }

    /// Whether the tier is large enough for both debts: with both assets owed, the higher of their tiers applies.
    static func isOpen(_ tier: BorrowTier, for holdings: Holdings) -> Bool {
        tier.baseMaximum >= holdings.baseOwed && tier.quoteMaximum >= holdings.quoteOwed
    }
}

/// A tier's published terms.
public struct BorrowTier: Hashable, Sendable {
    /// Its number, from 1.
    public let number: ReportedInteger

    /// Its leverage; nil if it was not sent.
    public let leverage: ExactDecimal?

    /// The margin level needed to borrow; above 1.
    public let initialRiskRatio: ExactDecimal

    /// The max borrowable amount of the base asset.
    public let baseMaximum: ExactDecimal

    /// The max borrowable amount of the quote asset.
    public let quoteMaximum: ExactDecimal

    /// Whether every account has it.
    public let isPublic: Bool
}
