import ExactDecimals

/// The scenario at one time, with its prices and accrued interest.
///
/// It is calculated only when a price changes or an hour passes, so that all endpoints agree at any time.
struct Market: Sendable {
    let scenario: Scenario
    /// Index prices in USDT by asset name.
    let prices: [String: ExactDecimal]
    /// The full hours of interest since the exchange's start.
    let interestHours: Int
    /// The hours whose interest is not in the scenario's balances yet.
    private let openHours: Int
    /// What was borrowed from the inventory by changes of the account.
    let lent: [String: ExactDecimal]
    /// The cross account's figures.
    let cross: CrossValuation

    init(
        scenario: Scenario,
        prices: [String: ExactDecimal],
        interestHours: Int,
        accruedHours: Int = 0,
        lent: [String: ExactDecimal] = [:]
    ) throws {
        self.scenario = scenario
        self.prices = prices
        self.interestHours = interestHours
        self.lent = lent
        let openHours = interestHours - accruedHours
        self.openHours = openHours
        cross = try CrossValuation(
            scenario.assets.compactMap { asset in
                guard let balance = scenario.cross.balances[asset.name] else { return nil }
                let accrued = try balance.accruing(hours: openHours, at: asset.hourlyInterest)
                let price = prices[asset.name] ?? .zero
                return try CrossPosition(ratios: asset.collateral, balance: accrued, price: price)
            },
            in: scenario.rules.year,
            openOrderLoss: scenario.cross.openOrderLoss
        )
    }

    /// The available inventory of an asset.
    func inventory(of asset: Asset, at elapsed: Duration) -> ExactDecimal {
        let amount = asset.inventory.amount(at: elapsed)
        guard let lent = lent[asset.name] else { return amount }
        return max((try? amount - lent) ?? .zero, .zero)
    }

    func price(of asset: String) -> ExactDecimal { prices[asset] ?? .zero }

    /// The cross account's balance of an asset, with accrued interest.
    func crossBalance(of asset: Asset) throws -> Balance {
        let balance = scenario.cross.balances[asset.name] ?? .zero
        return try balance.accruing(hours: openHours, at: asset.hourlyInterest)
    }

    func accrued(_ account: IsolatedAccount, in pair: Pair) throws -> IsolatedAccount {
        var later = account
        if let base = scenario.asset(pair.base) {
            later.base = try account.base.accruing(hours: openHours, at: base.hourlyInterest)
        }
        if let quote = scenario.asset(pair.quote) {
            later.quote = try account.quote.accruing(hours: openHours, at: quote.hourlyInterest)
        }
        return later
    }

    /// A value in USDT converted to BTC, truncated to 8 places.
    func inBTC(_ usdt: ExactDecimal) throws -> ExactDecimal {
        let price = price(of: "BTC")
        return price.isZero ? .zero : try usdt.quotient(by: price)
    }

    /// A pair's index price: the price of the base divided by that of the quote, truncated to 8 places.
    func indexPrice(of pair: Pair) throws -> ExactDecimal {
        let quote = price(of: pair.quote)
        return quote.isZero ? .zero : try price(of: pair.base).quotient(by: quote)
    }
}

/// The two figures in the response of `maxBorrowable`.
struct BorrowCapacity: Hashable, Sendable {
    let amount: ExactDecimal
    let borrowLimit: ExactDecimal
}

extension Market {
    /// The max borrowable amount of an asset in cross margin.
    func crossBorrowCapacity(of asset: Asset, inventory: ExactDecimal) throws -> BorrowCapacity {
        try borrowCapacity(of: asset, inventory: inventory) {
            try crossCapacity(of: asset).borrowable(keeping: scenario.cross.thresholds.borrow)
        }
    }

    /// The max borrowable amount of an asset of the cross account, from what its collateral allows.
    func borrowCapacity(
        of asset: Asset,
        inventory: ExactDecimal,
        byCollateral: () throws -> ExactDecimal
    ) throws -> BorrowCapacity {
        let limit = asset.borrowLimit(atLevel: scenario.vipLevel)
        guard asset.isBorrowable, scenario.cross.isBorrowEnabled else {
            return BorrowCapacity(amount: .zero, borrowLimit: limit)
        }
        let debt = try crossBalance(of: asset).owed
        return try BorrowCapacity(
            amount: clip(byCollateral(), level: limit, owed: debt, inventory: inventory),
            borrowLimit: limit
        )
    }

    /// The max borrowable amount of one of a pair's assets in isolated margin.
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

    func crossCapacity(of asset: Asset) throws -> CrossCapacity {
        let balance = try crossBalance(of: asset)
        return CrossCapacity(
            valuation: cross,
            position: try CrossPosition(ratios: asset.collateral, balance: balance, price: price(of: asset.name))
        )
    }

    /// An isolated account with accrued interest and prices.
    func isolatedCapacity(of account: IsolatedAccount, in pair: Pair, terms: IsolatedTerms) throws -> IsolatedCapacity {
        try IsolatedCapacity(
            account: accrued(account, in: pair),
            terms: terms,
            basePrice: price(of: pair.base),
            quotePrice: price(of: pair.quote)
        )
    }

    /// Applies the limits that the scenario's rules turn on.
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
