/// The world an exchange starts with: assets, pairs, prices, accounts, inventory, keys and limits.
package struct Scenario: Sendable {
    /// The account's VIP level, 0 to 9.
    var vipLevel = 0
    var assets: [Asset] = [] { didSet { assetIndex = Self.index(assets.map(\.name)) } }
    var pairs: [Pair] = [] { didSet { pairIndex = Self.index(pairs.map(\.symbol)) } }
    var cross = CrossAccount()
    /// Isolated accounts by symbol; a pair that is absent has no account.
    var isolated: [String: IsolatedAccount] = [:]
    var rules = Rules()
    var limits = LimitRules()
    /// The keys the exchange knows; empty lets it make one HMAC key at its start.
    var keys: [KeyRecord] = []
    /// The account's Margin Special API Keys; with any of them it is in special key mode.
    var specialKeys: [SpecialKey] = []
    var liquidationLoan = LiquidationLoan.none
    /// Faults that begin by themselves.
    var faults: [ScheduledFault] = []

    private var assetIndex: [String: Int] = [:]
    private var pairIndex: [String: Int] = [:]

    init() {}

    /// The asset of that name, which is compared exactly.
    func asset(_ name: String) -> Asset? { assetIndex[name].map { assets[$0] } }

    /// The pair of that symbol, which is compared exactly.
    func pair(_ symbol: String) -> Pair? { pairIndex[symbol].map { pairs[$0] } }

    /// The names of the assets, in the scenario's order.
    package var assetNames: [String] { assets.map(\.name) }

    /// The symbols of the pairs, in the scenario's order.
    package var pairSymbols: [String] { pairs.map(\.symbol) }

    /// The symbols of the pairs with isolated margin, in the scenario's order.
    package var isolatedPairSymbols: [String] { pairs.filter { $0.isolated != nil }.map(\.symbol) }

    private static func index(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }
}

/// A fault that begins a time after the exchange's start.
struct ScheduledFault: Sendable {
    let after: Duration
    let fault: Fault
}
