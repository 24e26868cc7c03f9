import ExactDecimals

/// The state of an exchange that changes while it runs.
struct ExchangeState: Sendable {
    let scenario: Scenario
    var clockOffset = Duration.zero
    var faults = FaultQueue()
    var limits: RateLimits
    private var fixedPrices: [String: ExactDecimal] = [:]
    private var tracks: [String: PriceTrack]
    private var market: Market?
    /// When the market must be calculated again, as a time after the start; nil if never.
    private var marketExpires: Duration?

    init(scenario: Scenario) {
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
        let made = try Market(scenario: scenario, prices: prices, interestHours: Self.hours(in: elapsed))
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

    /// Ends all faults, the skew and fixed prices, and resets used weight and bans.
    mutating func endFaults() {
        clockOffset = .zero
        faults = FaultQueue()
        limits = RateLimits(scenario.limits)
        fixedPrices = [:]
        market = nil
    }

    private static let hour = Duration.seconds(3600)

    private static func hours(in elapsed: Duration) -> Int {
        Int(max(elapsed.components.seconds, 0) / 3600)
    }
}
