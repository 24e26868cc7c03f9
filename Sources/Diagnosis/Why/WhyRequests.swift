import BinanceMargin
import BorrowAnalysis
import ExchangeAccess
import ShellSession

/// The requests of one `why`, for sending, for `explain`, and for the cost.
struct WhyRequests {
    let asset: Asset
    let scope: MarginScope
    /// Supposed changes, whose assets need prices and, if they are borrowed, limits as well.
    var changes: [AccountChange] = []

    var figures: Endpoint<MaxBorrowable> { .maxBorrowable(asset: asset, scope: scope) }
    var listing: Endpoint<[MarginAsset]> { .allAssets(asset: asset) }
    var inventory: Endpoint<AvailableInventory> { .availableInventory(isolated: scope.symbol != nil) }
    var account: Endpoint<AccountInfo> { .accountInfo }
    var delistings: Endpoint<[Delisting]> { .delistSchedule }

    // Cross margin.
    var crossAccount: Endpoint<MarginAccount> { .marginAccount }
    var thresholds: Endpoint<TradeCoefficients> { .tradeCoefficients }
    var crossTerms: Endpoint<[CrossMarginData]> { .crossMarginData(coin: asset) }
    var ratios: Endpoint<[CollateralRatio]> { .crossMarginCollateralRatio }
    var restricted: Endpoint<RestrictedAssets> { .restrictedAssets }

    /// The asset's price in USDT; nil for USDT itself.
    var price: Endpoint<PriceIndex>? { price(of: asset.name) }

    /// An asset's price in USDT; nil for USDT itself, and for a name that is in no pair.
    func price(of name: String) -> Endpoint<PriceIndex>? {
        guard name != Self.unit, let pair = Symbol(name + Self.unit) else { return nil }
        return .priceIndex(symbol: pair)
    }

    // Isolated margin.
    func isolatedAccount(_ pair: Symbol) -> Endpoint<IsolatedAccount> { .isolatedAccount(symbols: [pair]) }
    func tiers(_ pair: Symbol) -> Endpoint<[IsolatedMarginTier]> { .isolatedMarginTier(symbol: pair) }
    func isolatedTerms(_ pair: Symbol) -> Endpoint<[IsolatedMarginData]> { .isolatedMarginData(symbol: pair) }
    func pairs(_ pair: Symbol) -> Endpoint<[MarginPair]> { .isolatedAllPairs(symbol: pair) }

    // Supposed changes.
    /// The further assets that are borrowed.
    var borrowed: [Asset] {
        let names = changes.compactMap { change in
            if case .borrow(_, let name) = change { name } else { nil }
        }
        return Set(names).subtracting([asset.name]).sorted().compactMap { Asset($0) }
    }

    func listing(of other: Asset) -> Endpoint<[MarginAsset]> { .allAssets(asset: other) }

    /// The terms of a further asset; nil in isolated margin, where the pair's terms have them.
    func terms(of other: Asset) -> Endpoint<[CrossMarginData]>? {
        scope.symbol == nil ? .crossMarginData(coin: other) : nil
    }

    /// The further assets whose prices are needed: not those whose prices are supposed.
    var priced: [String] {
        guard scope.symbol == nil else { return [] }
        let supposed = changes.compactMap { change in
            if case .price(let name, _) = change { name } else { nil }
        }
        return Set(changes.compactMap(\.asset)).subtracting(supposed + [asset.name, Self.unit]).sorted()
    }

    /// The unit of collateral values.
    static let unit = CrossReadings.unit

    /// All of them as they are sent under `snapshot`, in order; the prices of the account's assets follow after it was
    /// read.
    func planned(under snapshot: SessionSnapshot) -> [PlannedRequest] {
        let common = [
            PlannedRequest(figures, under: snapshot), PlannedRequest(listing, under: snapshot),
            PlannedRequest(inventory, under: snapshot), PlannedRequest(account, under: snapshot),
            PlannedRequest(delistings, under: snapshot),
        ]
        let ofOthers = borrowed.flatMap { other in
            [PlannedRequest(listing(of: other), under: snapshot)]
                + (terms(of: other).map { [PlannedRequest($0, under: snapshot)] } ?? [])
        }
        if let pair = scope.symbol {
            return common + [
                PlannedRequest(isolatedAccount(pair), under: snapshot), PlannedRequest(tiers(pair), under: snapshot),
                PlannedRequest(isolatedTerms(pair), under: snapshot), PlannedRequest(pairs(pair), under: snapshot),
            ] + ofOthers
        }
        return common + [
            PlannedRequest(crossAccount, under: snapshot), PlannedRequest(thresholds, under: snapshot),
            PlannedRequest(crossTerms, under: snapshot), PlannedRequest(ratios, under: snapshot),
            PlannedRequest(restricted, under: snapshot),
        ] + (price.map { [PlannedRequest($0, under: snapshot)] } ?? []) + ofOthers
    }
}
