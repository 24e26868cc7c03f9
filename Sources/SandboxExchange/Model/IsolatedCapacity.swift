import ExactDecimals

/// How much of one of its two assets an isolated account can borrow or transfer out.
///
/// With A the value held, B the value owed and R a tier's initial risk ratio, borrowing x at price p keeps
/// (A + x·p) ≥ R·(B + x·p) while x ≤ (A − R·B) / ((R − 1)·p), bounded by the tier's maximum. The exchange uses the tier
/// that gives the largest amount.
struct IsolatedCapacity: Sendable {
    enum Side: Sendable { case base, quote }

    let account: IsolatedAccount
    let terms: IsolatedTerms
    let basePrice: ExactDecimal
    let quotePrice: ExactDecimal

    /// The value of both assets in USDT.
    var assets: ExactDecimal {
        get throws { try account.base.held * basePrice + account.quote.held * quotePrice }
    }

    /// The value of both debts in USDT, interest included.
    var liabilities: ExactDecimal {
        get throws { try account.base.owed * basePrice + account.quote.owed * quotePrice }
    }

    /// The largest amount, truncated to 8 places, that a tier allows.
    func borrowable(_ side: Side) throws -> ExactDecimal {
        var most = ExactDecimal.zero
        for tier in try openTiers {
            most = try max(most, borrowable(side, at: tier))
        }
        return most
    }

    /// The tier of the account: the first one that is large enough for its debts.
    var tier: IsolatedTier? { get throws { try openTiers.first ?? terms.tiers.last } }

    /// Whether a tier under the leverage setting is large enough for the debts.
    var canLend: Bool { get throws { try !openTiers.isEmpty } }

    /// The tiers that the leverage setting and the debts allow: with both assets owed, the higher of their tiers
    /// applies.
    private var openTiers: [IsolatedTier] {
        get throws {
            let (baseDebt, quoteDebt) = try (account.base.owed, account.quote.owed)
            return tiersUnderSlider.filter { $0.baseMaximum >= baseDebt && $0.quoteMaximum >= quoteDebt }
        }
    }

    /// A leverage between two tiers uses the tier with the lower leverage and the larger limit.
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

    /// The largest free amount, truncated to 8 places, whose transfer keeps the margin level at or above `threshold`.
    func transferable(_ side: Side, keeping threshold: ExactDecimal) throws -> ExactDecimal {
        let free = side == .base ? account.base.free : account.quote.free
        guard try !liabilities.isZero else { return free }
        let headroom = try assets - threshold * liabilities
        guard headroom > .zero else { return .zero }
        return try min(free, headroom.quotient(by: side == .base ? basePrice : quotePrice))
    }
}

extension IsolatedCapacity {
    /// The margin level status of an isolated account, as the exchange sends it.
    enum Status: String, Sendable {
        case excessive = "EXCESSIVE"
        case normal = "NORMAL"
        case marginCall = "MARGIN_CALL"
        case forceLiquidation = "FORCE_LIQUIDATION"
    }

    /// Assets divided by debts; nil without debt.
    var marginLevel: ExactDecimal? {
        get throws { try liabilities.isZero ? nil : assets.quotient(by: liabilities) }
    }

    /// A level above the transfer threshold is excessive, one above the tier's initial risk ratio normal.
    var status: Status {
        get throws {
            guard let level = try marginLevel, let tier = try tier else { return .excessive }
            if level > CrossAccount.transferThreshold { return .excessive }
            if level > tier.initialRiskRatio { return .normal }
            return level > tier.liquidationRiskRatio ? .marginCall : .forceLiquidation
        }
    }

    /// The price of the base asset in the quote asset at which the account is liquidated; 0 if there is none.
    ///
    /// The level is the tier's liquidation ratio R where b·P + q = R·(B·P + Q), with holdings b and q and debts B and
    /// Q, hence at P = (R·Q − q) / (b − R·B).
    var liquidationPrice: ExactDecimal {
        get throws {
            guard let tier = try tier, try !liabilities.isZero else { return .zero }
            let above = try tier.liquidationRiskRatio * account.quote.owed - account.quote.held
            let below = try account.base.held - tier.liquidationRiskRatio * account.base.owed
            guard !below.isZero, above.isNegative == below.isNegative else { return .zero }
            return try above.quotient(by: below)
        }
    }
}
