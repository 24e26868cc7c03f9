import BinanceEndpoints
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import JSONText
import ShellSession

/// What was read of an account and its market to save it, as the exchange sent it.
struct AccountSource: Sendable {
    let scope: MarginScope

    /// The cross account, or the account of the pair.
    var account = JSONValue.null

    /// The thresholds of cross margin.
    var thresholds = JSONValue.null

    /// Limits and rates: of each asset in cross margin, otherwise of the pair.
    var terms: [JSONValue] = []
    var tiers: [JSONValue] = []
    var ratios: [JSONValue] = []
    var listing: [JSONValue] = []
    var pairs: [JSONValue] = []
    var inventory = JSONValue.null

    /// Index prices in USDT, by asset.
    var prices: [String: String] = ["USDT": "1"]

    /// Prices of the spot market by pair, for assets without an index price.
    var spotPrices: [String: String] = [:]

    /// The responses of `maxBorrowable`, by asset.
    var amounts: [String: JSONValue] = [:]

    /// The response about the account itself.
    var response: ResponseFacts?

    /// The weights of the requests.
    var sent: [RequestWeight] = []

    /// The assets that the account holds or owes, in the account's order.
    var balances: [JSONValue] {
        scope.symbol == nil
            ? account["userAssets"]?.items ?? [] : [account["baseAsset"], account["quoteAsset"]].compactMap(\.self)
    }

    var held: [String] { balances.filter { !$0.isEmptyBalance }.compactMap { $0["asset"]?.content } }

    /// Whether orders lock assets.
    var hasOpenOrders: Bool { balances.contains { !($0["locked"]?.decimal ?? .zero).isZero } }

    var vipLevel: Int { terms.first?["vipLevel"]?.content.flatMap { Int($0) } ?? 0 }

    /// The price of an asset in USDT: its index price, otherwise that of the spot market.
    func price(of asset: String) -> String? { prices[asset] ?? spotPrices[asset + CrossReadings.unit] }
}

/// Sends the requests for one saved account.
struct AccountSourceReader {
    let client: MarginClient
    let scope: MarginScope
    let isSandbox: Bool

    /// The least number of assets whose index prices and amounts are read; those held or owed are always read.
    static let fewestAssets = 8

    /// The requests whose parameters are known before the account is read.
    static func planned(in scope: MarginScope, under snapshot: SessionSnapshot) -> [PlannedRequest] {
        known(in: scope).map { PlannedRequest($0, under: snapshot) }
    }

    /// The account's own request is the first.
    private static func known(in scope: MarginScope) -> [Endpoint<AnyReply>] {
        let common: [Endpoint<AnyReply>] = [
            Endpoint<[MarginAsset]>.allAssets().undecoded, Endpoint<[MarginPair]>.allPairs().undecoded,
            Endpoint<AvailableInventory>.availableInventory(isolated: scope.symbol != nil).undecoded,
        ]
        if let pair = scope.symbol {
            return [Endpoint<IsolatedAccount>.isolatedAccount(symbols: [pair]).undecoded] + common + [
                Endpoint<[IsolatedMarginData]>.isolatedMarginData(symbol: pair).undecoded,
                Endpoint<[IsolatedMarginTier]>.isolatedMarginTier(symbol: pair).undecoded,
            ]
        }
        let spot = EndpointRow.at("/api/v3/ticker/price").flatMap { try? RowRequest($0, [], scope: .cross).endpoint }
        return [Endpoint<MarginAccount>.marginAccount.undecoded] + common + [
            Endpoint<[CrossMarginData]>.crossMarginData().undecoded,
            Endpoint<TradeCoefficients>.tradeCoefficients.undecoded,
            Endpoint<[CollateralRatio]>.crossMarginCollateralRatio.undecoded,
        ] + [spot].compactMap(\.self)
    }

    func source() async throws(ExchangeError) -> AccountSource {
        try await client.concurrently { group throws(ExchangeError) in try await source(in: group) }
    }

    private func source(in group: ConcurrentRequests) async throws(ExchangeError) -> AccountSource {
        var source = AccountSource(scope: scope)
        let endpoints = Self.known(in: scope)
        let pending = endpoints.map { group.send($0, from: client) }
        var responses: [ExchangeResponse<AnyReply>] = []
        for pending in pending { responses.append(try await pending.value()) }
        let values = responses.map(\.value.json)
        source.response = responses.first.map { ResponseFacts($0, isSandbox: isSandbox) }
        source.sent = endpoints.map(\.weight)
        (source.listing, source.pairs, source.inventory) = (values[1].items, values[2].items, values[3])
        if scope.symbol == nil {
            (source.account, source.terms, source.thresholds) = (values[0], values[4].items, values[5])
            source.ratios = values[6].items
            for price in values.dropFirst(7).flatMap(\.items) {
                if let symbol = price["symbol"]?.content { source.spotPrices[symbol] = price["price"]?.content }
            }
        } else {
            source.account = values[0]["assets"]?.items.first ?? .null
            (source.terms, source.tiers) = (values[4].items, values[5].items)
        }
        try await readPricesAndAmounts(of: &source, in: group)
        return source
    }

    /// Reads the index prices and the amounts of what the account holds or owes, and of a few other assets.
    private func readPricesAndAmounts(
        of source: inout AccountSource,
        in group: ConcurrentRequests
    ) async throws(ExchangeError) {
        var asked = scope.symbol == nil ? source.held : source.balances.compactMap { $0["asset"]?.content }
        let listed = ["BTC", "USDT"] + source.listing.compactMap { $0["assetName"]?.content }
        for name in listed where scope.symbol == nil && asked.count < Self.fewestAssets && !asked.contains(name) {
            if source.price(of: name) != nil { asked.append(name) }
        }
        let priced = (asked + (asked.contains("BTC") ? [] : ["BTC"])).filter { $0 != CrossReadings.unit }
        let prices = priced.compactMap { name in Symbol(name + CrossReadings.unit).map { (name, $0) } }
            .map { name, pair in (name, Endpoint<PriceIndex>.priceIndex(symbol: pair)) }
        let amounts = asked.compactMap { name in Asset(name) }
            .map { asset in (asset.name, Endpoint<MaxBorrowable>.maxBorrowable(asset: asset, scope: scope)) }
        source.sent += prices.map(\.1.weight) + amounts.map(\.1.weight)
        let pendingPrices = prices.map { ($0.0, group.send($0.1.undecoded, from: client)) }
        let pendingAmounts = amounts.map { ($0.0, group.send($0.1.undecoded, from: client)) }
        for (name, pending) in pendingPrices {
            source.prices[name] = try Self.reply(await pending.outcome())["price"]?.content
        }
        for (name, pending) in pendingAmounts { source.amounts[name] = try Self.reply(await pending.outcome()) }
    }

    /// The response, or the code of a refusal.
    static func reply(
        _ outcome: Result<ExchangeResponse<AnyReply>, ExchangeError>
    ) throws(ExchangeError) -> JSONValue {
        switch outcome {
        case .success(let response): return response.value.json
        case .failure(let error):
            guard error.category != .cancelled, let code = error.code else { throw error }
            return .members(("code", .number(String(code.rawValue))))
        }
    }
}

extension Endpoint {
    /// The same request; its response is kept as it is.
    var undecoded: Endpoint<AnyReply> {
        Endpoint<AnyReply>(path: path, security: security, weight: weight, parameters: parameters)
    }
}

extension JSONValue {
    /// The elements of an array; none of any other value.
    var items: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    /// The characters of a string or number.
    var content: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    var decimal: ExactDecimal? { content.flatMap { ExactDecimal($0) } }

    /// Whether it is false; a missing switch counts as on.
    var isOff: Bool { self == .bool(false) }

    fileprivate var isEmptyBalance: Bool {
        ["free", "locked", "borrowed", "interest"].allSatisfy { (self[$0]?.decimal ?? .zero).isZero }
    }
}
