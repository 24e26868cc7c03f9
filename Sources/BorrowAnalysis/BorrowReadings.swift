import ExactDecimals
public import BinanceMargin

/// The responses from which to find what limits the max borrowable amount.
public struct BorrowReadings: Sendable {
    /// The asset.
    public var asset: Asset

    /// The margin account.
    public var scope: MarginScope

    /// The max borrowable response.
    public var figures: Reading<MaxBorrowable>

    /// The asset in the list of margin assets.
    public var listing: Reading<[MarginAsset]>

    /// The available inventory.
    public var inventory: Reading<AvailableInventory>

    /// The account's VIP level.
    public var account: Reading<AccountInfo>

    /// The delisting schedule.
    public var delistings: Reading<[Delisting]>

    /// The responses about the cross account; nil for isolated margin.
    public var cross: CrossReadings?

    /// The responses about the pair's isolated account; nil for cross margin.
    public var isolated: IsolatedReadings?

    /// Conditions that the published rules do not cover.
    public var conditions: AccountConditions

    /// The responses about further assets whose borrowing is supposed.
    public var others: [String: OtherReadings] = [:]

    /// Creates readings.
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

/// The responses about a further asset.
public struct OtherReadings: Sendable {
    /// The asset in the list of margin assets.
    public var listing: Reading<[MarginAsset]>

    /// Its borrow limit and switch in cross margin; nil for isolated margin.
    public var terms: Reading<[CrossMarginData]>?

    /// Creates readings.
    public init(listing: Reading<[MarginAsset]>, terms: Reading<[CrossMarginData]>? = nil) {
        self.listing = listing
        self.terms = terms
    }
}

/// Conditions of an account under which the published rules may not apply. Nil means unknown, and weakens no
/// conclusion.
public struct AccountConditions: Hashable, Sendable {
    /// Whether special API keys exist: in special key mode the exchange checks other conditions before borrowing.
    public var hasSpecialKeys: Bool?

    /// Whether a liquidation loan is not repaid.
    public var hasLiquidationLoan: Bool?

    /// Creates conditions.
    public init(hasSpecialKeys: Bool? = nil, hasLiquidationLoan: Bool? = nil) {
        self.hasSpecialKeys = hasSpecialKeys
        self.hasLiquidationLoan = hasLiquidationLoan
    }

    /// Whether one of them is known to exist.
    public var weakens: Bool { hasSpecialKeys == true || hasLiquidationLoan == true }
}

/// The responses about the cross account.
public struct CrossReadings: Sendable {
    /// The unit of the collateral value; it needs no price.
    public static let unit = "USDT"

    /// The unit of the account's totals.
    public static let bitcoin = "BTC"

    /// The cross margin account.
    public var account: Reading<MarginAccount>

    /// The account's thresholds.
    public var thresholds: Reading<TradeCoefficients>

    /// Borrow limits and switches by asset.
    public var terms: Reading<[CrossMarginData]>

    /// The collateral ratios.
    public var ratios: Reading<[CollateralRatio]>

    /// The assets whose collateral limit is reached.
    public var restricted: Reading<RestrictedAssets>

    /// Index prices in ``unit``, by asset.
    public var prices: [String: Reading<PriceIndex>]

    /// Creates readings.
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

    /// The responses about the account itself.
    public var ofAccount: CrossAccountReadings {
        CrossAccountReadings(account: account, thresholds: thresholds, ratios: ratios, prices: prices)
    }

    /// See ``CrossAccountReadings/needsBitcoinPrice``.
    public var needsBitcoinPrice: Bool { ofAccount.needsBitcoinPrice }

    /// See ``CrossAccountReadings/pricedAssets``.
    public var pricedAssets: [String] { ofAccount.pricedAssets }
}

/// The responses about a pair's isolated account.
public struct IsolatedReadings: Sendable {
    /// The isolated account.
    public var account: Reading<IsolatedAccount>

    /// The pair's tiers.
    public var tiers: Reading<[IsolatedMarginTier]>

    /// Borrow limits by coin.
    public var terms: Reading<[IsolatedMarginData]>

    /// The pair in the list of isolated pairs.
    public var pairs: Reading<[MarginPair]>

    /// Creates readings.
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
