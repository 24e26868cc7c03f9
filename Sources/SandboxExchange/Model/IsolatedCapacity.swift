import ExactDecimals

/// What an isolated pair's account could still borrow or transfer out of one of its two assets.
///
/// With A the value held, B the value owed and R a tier's initial risk ratio, borrowing x at price p keeps
/// (A + x·p) ≥ R·(B + x·p) while x ≤ (A − R·B) / ((R − 1)·p), bounded by the tier's maximum; the system lends at the
/// tier that gives most.
struct IsolatedCapacity: Sendable {
    enum Side: Sendable { case base, quote }

    let account: IsolatedAccount
    let terms: IsolatedTerms
    let basePrice: ExactDecimal
    let quotePrice: ExactDecimal

    /// The value of everything held, in USDT.
    var assets: ExactDecimal {
        get throws { try account.base.held * basePrice + account.quote.held * quotePrice }
    }

    /// The value of everything owed, interest included, in USDT.
    var liabilities: ExactDecimal {
        get throws { try account.base.owed * basePrice + account.quote.owed * quotePrice }
    }

    /// The largest amount, cut to 8 places, that some tier still allows.
    func borrowable(_ side: Side) throws -> ExactDecimal {
        var most = ExactDecimal.zero
        for tier in try openTiers {
            most = try max(most, borrowable(side, at: tier))
        }
        return most
    }

    /// The tier the account stands in: the first whose limits hold what it owes.
    var tier: IsolatedTier? { get throws { try openTiers.first ?? terms.tiers.last } }

    /// The tiers that the slider and the present debts leave: with both coins owed the higher of their tiers applies.
    private var openTiers: [IsolatedTier] {
        get throws {
            let (baseDebt, quoteDebt) = try (account.base.owed, account.quote.owed)
            return tiersUnderSlider.filter { $0.baseMaximum >= baseDebt && $0.quoteMaximum >= quoteDebt }
        }
    }

    /// A leverage between two tiers takes the lower tier's, and with it the larger limit.
    private var tiersUnderSlider: [IsolatedTier] {
        guard let leverage = account.leverage else { return terms.tiers }
        let reachable = terms.tiers.filter { $0.leverage <= leverage }
        return reachable.first.map { [$0] } ?? terms.tiers.suffix(1)
    }

    private func borrowable(_ side: Side, at tier: IsolatedTier) throws -> ExactDecimal {
        let headroom = try assets - tier.initialRiskRatio * liabilities
        guard headroom > .zero else { return .zero }
        let price = side == .base ? basePrice : quotePrice
        let byCollateral = try headroom.quotient(by: (tier.initialRiskRatio - .one) * price)
        let debt = try side == .base ? account.base.owed : account.quote.owed
        let room = try (side == .base ? tier.baseMaximum : tier.quoteMaximum) - debt
        return min(byCollateral, room)
    }

    /// The largest free amount, cut to 8 places, that may leave while the margin level stays at or above `threshold`.
    func transferable(_ side: Side, keeping threshold: ExactDecimal) throws -> ExactDecimal {
        let free = side == .base ? account.base.free : account.quote.free
        guard try !liabilities.isZero else { return free }
        let headroom = try assets - threshold * liabilities
        guard headroom > .zero else { return .zero }
        return try min(free, headroom.quotient(by: side == .base ? basePrice : quotePrice))
    }
}
