import ExactDecimals

/// The two figures that `maxBorrowable` answers with.
struct BorrowCapacity: Hashable, Sendable {
    let amount: ExactDecimal
    let borrowLimit: ExactDecimal
}

extension Market {
    /// What the cross account could borrow of an asset now, given what the system has left of it.
    func crossBorrowCapacity(of asset: Asset, inventory: ExactDecimal) throws -> BorrowCapacity {
        let limit = asset.borrowLimit(atLevel: scenario.vipLevel)
        guard asset.isBorrowable, scenario.cross.isBorrowEnabled else {
            return BorrowCapacity(amount: .zero, borrowLimit: limit)
        }
        let byCollateral = try crossCapacity(of: asset).borrowable(keeping: scenario.cross.thresholds.borrow)
        let debt = try crossBalance(of: asset).owed
        return try BorrowCapacity(
            amount: clip(byCollateral, level: limit, owed: debt, inventory: inventory),
            borrowLimit: limit
        )
    }

    /// What a pair's isolated account could borrow of one of its assets now.
    func isolatedBorrowCapacity(
        of asset: Asset,
        side: IsolatedCapacity.Side,
        in pair: Pair,
        account: IsolatedAccount,
        terms: IsolatedTerms,
        inventory: ExactDecimal
    ) throws -> BorrowCapacity {
        let limits = side == .base ? terms.baseLimits : terms.quoteLimits
        let limit = asset.isBorrowable ? limits.entry(atLevel: scenario.vipLevel) : .zero
        guard asset.isBorrowable, account.isBorrowEnabled else {
            return BorrowCapacity(amount: .zero, borrowLimit: limit)
        }
        let capacity = try isolatedCapacity(of: account, in: pair, terms: terms)
        let debt = try side == .base ? capacity.account.base.owed : capacity.account.quote.owed
        return try BorrowCapacity(
            amount: clip(capacity.borrowable(side), level: limit, owed: debt, inventory: inventory),
            borrowLimit: limit
        )
    }

    /// The cross account's room as seen from one asset.
    func crossCapacity(of asset: Asset) throws -> CrossCapacity {
        let balance = try crossBalance(of: asset)
        return CrossCapacity(
            valuation: cross,
            position: try CrossPosition(ratios: asset.collateral, balance: balance, price: price(of: asset.name))
        )
    }

    /// An isolated account's room, with interest to now.
    func isolatedCapacity(
        of account: IsolatedAccount,
        in pair: Pair,
        terms: IsolatedTerms
    ) throws -> IsolatedCapacity {
        try IsolatedCapacity(
            account: accrued(account, in: pair),
            terms: terms,
            basePrice: price(of: pair.base),
            quotePrice: price(of: pair.quote)
        )
    }

    /// Applies the caps that the scenario's rules turn on.
    private func clip(
        _ amount: ExactDecimal,
        level: ExactDecimal,
        owed: ExactDecimal,
        inventory: ExactDecimal
    ) throws -> ExactDecimal {
        var clipped = amount
        if scenario.rules.levelClipsAmount {
            clipped = try min(clipped, scenario.rules.debtCountsAgainstLevel ? level - owed : level)
        }
        if scenario.rules.inventoryClipsAmount {
            clipped = min(clipped, inventory)
        }
        return max(clipped, .zero)
    }
}
