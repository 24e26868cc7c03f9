import ExactDecimals
public import BinanceMargin

/// Everything that was read to find out what limits the max borrowable amount.
public struct BorrowReadings: Sendable {
    /// The asset that the figure is about.
    public var asset: Asset

    /// The account that the figure is about.
    public var scope: MarginScope

    /// The exchange's own figures.
    public var figures: Reading<MaxBorrowable>

    /// The asset in the list of margin assets.
    public var listing: Reading<[MarginAsset]>

    /// What the exchange has available to lend.
    public var inventory: Reading<AvailableInventory>

    /// The account's VIP level.
    public var account: Reading<AccountInfo>

    /// What leaves margin trading.
    public var delistings: Reading<[Delisting]>

    /// What was read of the cross account; nil in the scope of a pair.
    public var cross: CrossReadings?

    /// What was read of the pair's isolated account; nil in the cross scope.
    public var isolated: IsolatedReadings?

    /// What is known of conditions that the published rules leave out.
    public var conditions: AccountConditions

    /// Joins what was read.
    public init(
        asset: Asset,
        scope: MarginScope,
        figures: Reading<MaxBorrowable>,
        listing: Reading<[MarginAsset]>,
        inventory: Reading<AvailableInventory>,
        account: Reading<AccountInfo>,
        delistings: Reading<[Delisting]>,
        cross: CrossReadings? = nil,
        isolated: IsolatedReadings? = nil,
        conditions: AccountConditions = AccountConditions()
    ) {
        self.asset = asset
        self.scope = scope
        self.figures = figures
        self.listing = listing
        self.inventory = inventory
        self.account = account
        self.delistings = delistings
        self.cross = cross
        self.isolated = isolated
        self.conditions = conditions
    }
}

/// Conditions of an account under which the published rules may not apply; nil is unknown and weakens no conclusion.
public struct AccountConditions: Hashable, Sendable {
    /// Whether special API keys exist: they put the account into a mode with checks of its own before borrowing.
    public var hasSpecialKeys: Bool?

    /// Whether a liquidation loan is still owed.
    public var hasLiquidationLoan: Bool?

    /// Joins what is known.
    public init(hasSpecialKeys: Bool? = nil, hasLiquidationLoan: Bool? = nil) {
        self.hasSpecialKeys = hasSpecialKeys
        self.hasLiquidationLoan = hasLiquidationLoan
    }

    /// Whether one of them is known to be there.
    public var weakens: Bool { hasSpecialKeys == true || hasLiquidationLoan == true }
}

/// What was read of the cross account.
public struct CrossReadings: Sendable {
    /// What collateral is valued in; it needs no price.
    public static let unit = "USDT"

    /// What the account's totals are counted in.
    public static let bitcoin = "BTC"

    /// Balances, levels and switches.
    public var account: Reading<MarginAccount>

    /// The account's thresholds.
    public var thresholds: Reading<TradeCoefficients>

    /// Borrow limits and switches by asset.
    public var terms: Reading<[CrossMarginData]>

    /// The collateral ratios.
    public var ratios: Reading<[CollateralRatio]>

    /// Assets of which no more collateral is taken.
    public var restricted: Reading<RestrictedAssets>

    /// Index prices in ``unit``, by asset.
    public var prices: [String: Reading<PriceIndex>]

    /// Joins what was read.
    public init(
        account: Reading<MarginAccount>,
        thresholds: Reading<TradeCoefficients>,
        terms: Reading<[CrossMarginData]>,
        ratios: Reading<[CollateralRatio]>,
        restricted: Reading<RestrictedAssets>,
        prices: [String: Reading<PriceIndex>] = [:]
    ) {
        self.account = account
        self.thresholds = thresholds
        self.terms = terms
        self.ratios = ratios
        self.restricted = restricted
        self.prices = prices
    }

    /// Whether the price of ``bitcoin`` would help: another price is missing, which the account's totals may make up for.
    public var needsBitcoinPrice: Bool {
        prices[Self.bitcoin] == nil && pricedAssets.contains { prices[$0]?.value == nil }
    }

    /// The assets, besides ``unit``, whose price the collateral value depends on: those held or owed, in the account's order.
    ///
    /// Assets that are both held and owed come first, as they tell the rules apart.
    public var pricedAssets: [String] {
        let balances = (account.value?.userAssets ?? []).filter { $0.asset != Self.unit && !$0.isEmpty }
        return balances.filter { $0.isHeld && $0.isOwed }.map(\.asset)
            + balances.filter { !($0.isHeld && $0.isOwed) }.map(\.asset)
    }
}

/// What was read of a pair's isolated account.
public struct IsolatedReadings: Sendable {
    /// Balances, price and switches.
    public var account: Reading<IsolatedAccount>

    /// The pair's tiers.
    public var tiers: Reading<[IsolatedMarginTier]>

    /// Borrow limits by coin.
    public var terms: Reading<[IsolatedMarginData]>

    /// The pair in the list of isolated pairs.
    public var pairs: Reading<[MarginPair]>

    /// Joins what was read.
    public init(
        account: Reading<IsolatedAccount>,
        tiers: Reading<[IsolatedMarginTier]>,
        terms: Reading<[IsolatedMarginData]>,
        pairs: Reading<[MarginPair]>
    ) {
        self.account = account
        self.tiers = tiers
        self.terms = terms
        self.pairs = pairs
    }
}

extension MarginBalance {
    var isHeld: Bool { !free.value.isZero || !locked.value.isZero }
    var isOwed: Bool { !borrowed.value.isZero || !interest.value.isZero }
    var isEmpty: Bool { !isHeld && !isOwed }
}
