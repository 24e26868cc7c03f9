import ExactDecimals

/// The world at one moment: the scenario with its prices as they stand and its interest as accrued.
///
/// A value, made anew only when a price or an hour moves, so that every endpoint of one moment agrees with the others.
struct Market: Sendable {
    let scenario: Scenario
    /// Index prices in USDT, by asset name.
    let prices: [String: ExactDecimal]
    /// The full hours of interest accrued since the exchange's start.
    let interestHours: Int
    /// The cross account's figures.
    let cross: CrossValuation

    init(scenario: Scenario, prices: [String: ExactDecimal], interestHours: Int) throws {
        self.scenario = scenario
        self.prices = prices
        self.interestHours = interestHours
        cross = try CrossValuation(
            scenario.assets.compactMap { asset in
                guard let balance = scenario.cross.balances[asset.name] else { return nil }
                let accrued = try balance.accruing(hours: interestHours, at: asset.hourlyInterest)
                let price = prices[asset.name] ?? .zero
                return try CrossPosition(ratios: asset.collateral, balance: accrued, price: price)
            },
            in: scenario.rules.year,
            openOrderLoss: scenario.cross.openOrderLoss
        )
    }

    /// The index price of an asset in USDT.
    func price(of asset: String) -> ExactDecimal { prices[asset] ?? .zero }

    /// The cross account's balance of an asset, with interest to now.
    func crossBalance(of asset: Asset) throws -> Balance {
        let balance = scenario.cross.balances[asset.name] ?? .zero
        return try balance.accruing(hours: interestHours, at: asset.hourlyInterest)
    }

    /// An isolated account with interest to now.
    func accrued(_ account: IsolatedAccount, in pair: Pair) throws -> IsolatedAccount {
        var later = account
        if let base = scenario.asset(pair.base) {
            later.base = try account.base.accruing(hours: interestHours, at: base.hourlyInterest)
        }
        if let quote = scenario.asset(pair.quote) {
            later.quote = try account.quote.accruing(hours: interestHours, at: quote.hourlyInterest)
        }
        return later
    }

    /// A value in USDT, expressed in BTC and cut to 8 places.
    func inBTC(_ usdt: ExactDecimal) throws -> ExactDecimal {
        let price = price(of: "BTC")
        return price.isZero ? .zero : try usdt.quotient(by: price)
    }

    /// A pair's index price: the base's over the quote's, cut to 8 places.
    func indexPrice(of pair: Pair) throws -> ExactDecimal {
        let quote = price(of: pair.quote)
        return quote.isZero ? .zero : try price(of: pair.base).quotient(by: quote)
    }
}
