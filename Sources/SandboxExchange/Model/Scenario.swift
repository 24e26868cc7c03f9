import ExactDecimals

/// The initial state of an exchange: assets, pairs, prices, accounts, inventory, keys, limits and rules.
package struct Scenario: Sendable {
    /// The account's VIP level, 0 to 9.
    var vipLevel = 0
    var assets: [Asset] = [] { didSet { assetIndex = Self.index(assets.map(\.name)) } }
    var pairs: [Pair] = [] { didSet { pairIndex = Self.index(pairs.map(\.symbol)) } }
    var cross = CrossAccount()
    /// What portfolio margin adds to the cross account; nil if the account is not under portfolio margin.
    var portfolio: PortfolioAccount?
    /// Isolated accounts by symbol; a missing pair has no account.
    var isolated: [String: IsolatedAccount] = [:]
    var rules = Rules()
    var limits = LimitRules()
    /// The exchange's keys; if empty, it creates one HMAC key at its start.
    var keys: [KeyRecord] = []
    /// The account's Margin Special API Keys; with at least one it is in special key mode.
    var specialKeys: [SpecialKey] = []
    var liquidationLoan = LiquidationLoan.none
    /// Whether the cross account has a past of 30 days.
    var hasPast = false
    /// Faults that start at a given time.
    var faults: [ScheduledFault] = []

    private var assetIndex: [String: Int] = [:]
    private var pairIndex: [String: Int] = [:]

    init() {}

    /// The asset with exactly that name.
    func asset(_ name: String) -> Asset? { assetIndex[name].map { assets[$0] } }

    /// The pair with exactly that symbol.
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

/// The rules of cross margin by the year they came from.
enum RuleYear: String, CaseIterable, Sendable {
    /// Collateral value from the held amounts with one list of ratios; the margin level without haircut.
    case year2023 = "2023"
    /// Collateral value from net positions with three lists; the margin level with haircut.
    case year2026 = "2026"
}

/// What the exchange changed over time or does not document, as settings.
struct Rules: Hashable, Sendable {
    /// The spellings of the collateral value in the response of `margin/account`.
    enum CollateralValueName: String, CaseIterable, Sendable {
        /// As in the documentation.
        case documented = "TotalCollateralValueInUSDT"
        case live = "totalCollateralValueInUSDT"
    }

    var year = RuleYear.year2026
    /// Whether the borrow limit limits `amount`.
    ///
    /// Default true, because otherwise the documented meaning of both figures makes no sense.
    var levelClipsAmount = true
    /// Whether the available inventory limits `amount`.
    ///
    /// Default false: the documentation says that `amount` assumes enough availability.
    var inventoryClipsAmount = false
    /// Whether the debt is subtracted from the borrow limit.
    ///
    /// Default false: it is not documented.
    var debtCountsAgainstLevel = false
    /// Whether margin endpoints need the margin permission in addition to reading.
    ///
    /// Default false: reports about the real exchange contradict each other.
    var marginReadsNeedPermission = false
    /// Whether `/sapi` serves the margin account of an account under portfolio margin, as classic cross margin.
    ///
    /// Default true: some of these endpoints were seen working; other users report -2015 for all.
    var marginReadsUnderPortfolio = true
    /// Whether a signature that is not the last parameter is refused.
    ///
    /// Default true: the documentation allows any order, but users report that the exchange refuses it.
    var signatureMustBeLast = true
    var collateralValueName = CollateralValueName.documented
    /// The list for the collateral value in the response of `margin/account`.
    ///
    /// Default `borrow`, because the level next to it uses that list; it is not documented.
    var collateralValueList = CollateralUse.borrow
}

/// The allowed numbers of a scenario, small enough that the model's formulas do not overflow.
enum ScenarioNumber {
    static let integerDigits = 15
    static let fractionDigits = 10

    /// Whether `number` has at most 15 digits before and 10 after the point, and is not negative.
    static func isUsable(_ number: ExactDecimal) -> Bool {
        !number.isNegative && number.fractionDigits <= fractionDigits && number < ceiling
    }

    private static let ceiling = ExactDecimal(1_000_000_000_000_000)
}
