import ExactDecimals

/// The state of an exchange that changes while it runs.
struct ExchangeState: Sendable {
    /// The scenario at the start.
    private let initial: Scenario
    /// The scenario with the changes of the account.
    private(set) var scenario: Scenario
    var clockOffset = Duration.zero
    var faults = FaultQueue()
    var limits: RateLimits
    private var fixedPrices: [String: ExactDecimal] = [:]
    private var tracks: [String: PriceTrack]
    /// The hours whose interest is in the scenario's balances.
    private var accruedHours = 0
    /// What was borrowed from the inventory by changes of the account.
    private var lent: [String: ExactDecimal] = [:]
    private var market: Market?
    /// When the market must be calculated again, as a time after the start; nil if never.
    private var marketExpires: Duration?

    init(scenario: Scenario) {
        initial = scenario
        self.scenario = scenario
        limits = RateLimits(scenario.limits)
        tracks = Dictionary(
            scenario.assets.map { ($0.name, PriceTrack($0.price)) },
            uniquingKeysWith: { first, _ in first }
        )
        for scheduled in scenario.faults { faults.add(scheduled.fault, at: scheduled.after) }
    }

    /// The market `elapsed` after the start.
    ///
    /// - Throws: `ExactDecimalError` if the scenario's numbers overflow.
    mutating func market(at elapsed: Duration) throws -> Market {
        if let market, marketExpires.map({ elapsed < $0 }) ?? true { return market }
        var prices: [String: ExactDecimal] = [:]
        var expires = Self.hour * (Self.hours(in: elapsed) + 1)
        for name in scenario.assetNames {
            prices[name] = try fixedPrices[name] ?? tracks[name]?.price(at: elapsed) ?? .zero
            guard fixedPrices[name] == nil, let next = tracks[name]?.nextChange(after: elapsed) else { continue }
            expires = min(expires, next)
        }
        let made = try Market(
            scenario: scenario,
            prices: prices,
            interestHours: Self.hours(in: elapsed),
            accruedHours: accruedHours,
            lent: lent
        )
        market = made
        marketExpires = expires
        return made
    }

    /// Fixes an asset's price from now on.
    ///
    /// - Returns: the price before; nil if the exchange does not have the asset.
    mutating func fixPrice(of name: String, at price: ExactDecimal, elapsed: Duration) throws -> ExactDecimal? {
        guard scenario.asset(name) != nil else { return nil }
        let before = try market(at: elapsed).price(of: name)
        fixedPrices[name] = price
        market = nil
        return before
    }

    /// Changes an account.
    ///
    /// - Parameter symbol: the isolated pair; nil for cross margin.
    /// - Returns: false if the change is not possible.
    mutating func change(_ drill: AccountDrill, in symbol: String?, elapsed: Duration) throws -> Bool {
        let market = try market(at: elapsed)
        let changed = try market.scenario(after: drill, in: symbol) { market.inventory(of: $0, at: elapsed) }
        guard let changed else { return false }
        scenario = changed
        accruedHours = market.interestHours
        if case .borrow(let amount, let asset) = drill { lent[asset] = try (lent[asset] ?? .zero) + amount }
        self.market = nil
        return true
    }

    mutating func setPortfolio(_ isOn: Bool) {
        scenario.portfolio = isOn ? initial.portfolio ?? PortfolioAccount() : nil
        market = nil
    }

    /// Ends all faults, the skew, fixed prices and changes of the account, and resets used weight and bans.
    mutating func endFaults() {
        clockOffset = .zero
        faults = FaultQueue()
        limits = RateLimits(scenario.limits)
        fixedPrices = [:]
        scenario = initial
        accruedHours = 0
        lent = [:]
        market = nil
    }

    private static let hour = Duration.seconds(3600)

    private static func hours(in elapsed: Duration) -> Int {
        Int(max(elapsed.components.seconds, 0) / 3600)
    }
}
