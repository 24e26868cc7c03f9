import MarginClient

/// Everything that was asked to find out what binds; nil where it does not belong to the scope.
struct WhyReadings: Sendable {
    let asset: Asset
    let scope: MarginScope
    var figures: Reading<MaxBorrowable>

    // What both scopes have.
    var listing: Reading<[MarginAsset]>
    var inventory: Reading<AvailableInventory>
    var account: Reading<AccountInfo>
    var delistings: Reading<[Delisting]>

    var cross: CrossReadings?
    var isolated: IsolatedReadings?

    /// When the exchange answered the question itself, in milliseconds since 1970.
    var milliseconds: Int64
    var isSimulated: Bool
}

/// What is asked about the cross account.
struct CrossReadings: Sendable {
    var account: Reading<MarginAccount>
    var thresholds: Reading<TradeCoefficients>
    var terms: Reading<[CrossMarginData]>
    var ratios: Reading<[CollateralRatio]>
    var restricted: Reading<RestrictedAssets>

    /// The asset's price in USDT; nil for USDT itself.
    var price: Reading<PriceIndex>?
}

/// What is asked about a pair's isolated account.
struct IsolatedReadings: Sendable {
    var account: Reading<IsolatedAccount>
    var tiers: Reading<[IsolatedMarginTier]>
    var terms: Reading<[IsolatedMarginData]>
    var pairs: Reading<[MarginPair]>
}
