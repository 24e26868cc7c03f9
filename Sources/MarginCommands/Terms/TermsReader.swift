import BinanceMargin
import BorrowAnalysis
import ExchangeAccess
import ShellRuntime
import ShellSession

/// The assets that a statement selects.
struct TermsSelection: Sendable {
    /// What was typed, and the pattern that it is; all assets where nothing was.
    let patterns: [(text: String, glob: GlobPattern)]

    /// The assets that are named, and not selected by a pattern, each once.
    let named: [Asset]

    init(_ invocation: CommandInvocation) {
        let texts = invocation.texts("assets")
        patterns = texts.map { ($0, GlobPattern($0)) }
        var seen: Set<String> = []
        named = texts.filter { !$0.contains("*") && !$0.contains("?") && seen.insert($0).inserted }
            .compactMap { Asset($0) }
    }

    func takes(_ name: String) -> Bool { patterns.isEmpty || patterns.contains { $0.glob.matches(name) } }
}

/// The requests of one `terms`, for sending, for `explain`, and for the cost.
struct TermsRequests {
    let scope: MarginScope

    /// The most assets of one request for the rate of the next hour.
    private static let batch = 20

    var listing: Endpoint<[MarginAsset]> { .allAssets() }
    var inventory: Endpoint<AvailableInventory> { .availableInventory(isolated: scope.symbol != nil) }
    var cross: Endpoint<[CrossMarginData]> { .crossMarginData() }
    var ratios: Endpoint<[CollateralRatio]> { .crossMarginCollateralRatio }

    func isolated(_ pair: Symbol) -> Endpoint<[IsolatedMarginData]> { .isolatedMarginData(symbol: pair) }

    func nextHour(_ assets: [Asset]) -> Endpoint<[HourlyInterestRate]> {
        .nextHourlyInterestRate(assets: assets, isolated: scope.symbol != nil)
    }

    static func batches(of assets: [Asset]) -> [[Asset]] {
        stride(from: 0, to: assets.count, by: batch).map { Array(assets[$0..<min($0 + batch, assets.count)]) }
    }

    /// Those that do not depend on the named assets.
    func ofMarket(under snapshot: SessionSnapshot) -> [PlannedRequest] {
        let common = [PlannedRequest(listing, under: snapshot), PlannedRequest(inventory, under: snapshot)]
        guard let pair = scope.symbol else {
            return [PlannedRequest(cross, under: snapshot)] + common + [PlannedRequest(ratios, under: snapshot)]
        }
        return [PlannedRequest(isolated(pair), under: snapshot)] + common
    }
}

/// What borrowing one asset costs and allows.
struct AssetTerms: Sendable {
    let asset: String
    var vipLevel: ReportedInteger?
    var isBorrowable: Bool?
    /// Nil where it was not requested.
    var amount: ReportedDecimal?
    var borrowLimit: ReportedDecimal?
    var minBorrow: ReportedDecimal?
    var dailyInterest: ReportedDecimal?
    /// Nil for isolated margin, for which the exchange states none.
    var yearlyInterest: ReportedDecimal?
    /// Nil where it was not requested.
    var nextHourlyInterest: ReportedDecimal?
    var inventory: ReportedDecimal?
    /// Nil for isolated margin.
    var ratios: [RatioList: RatioBands] = [:]

    init(_ terms: CrossMarginData) {
        asset = terms.coin
        vipLevel = terms.vipLevel
        isBorrowable = terms.isBorrowable
        borrowLimit = terms.borrowLimit
        dailyInterest = terms.dailyInterest
        yearlyInterest = terms.yearlyInterest
    }

    init(_ terms: IsolatedCoinTerms, vipLevel: ReportedInteger?) {
        asset = terms.coin
        self.vipLevel = vipLevel
        borrowLimit = terms.borrowLimit
        dailyInterest = terms.dailyInterest
    }
}

/// The responses of one `terms`.
struct TermsMarket: Sendable {
    /// The assets with their rates and limits, by name.
    let terms: [AssetTerms]
    let listing: [MarginAsset]
    let inventory: AvailableInventory

    /// Nil for isolated margin.
    let ratios: CollateralRatios?
    let nextHour: [HourlyInterestRate]

    /// Those of the response that ``terms`` are from.
    let response: ResponseFacts

    /// The exchange's bytes, one line per response.
    let bodies: [UInt8]

    /// The selected assets, with all that was read about each.
    func rows(for selection: TermsSelection) -> [AssetTerms] {
        let listed = Dictionary(listing.map { ($0.name, $0) }) { first, _ in first }
        let rates = Dictionary(nextHour.map { ($0.asset, $0.rate) }) { first, _ in first }
        return terms.filter { selection.takes($0.asset) }
            .map { terms in
                var row = terms
                row.isBorrowable = terms.isBorrowable ?? listed[terms.asset]?.isBorrowable
                row.minBorrow = listed[terms.asset]?.userMinBorrow
                row.inventory = inventory.assets[terms.asset]
                row.nextHourlyInterest = rates[terms.asset]
                for list in RatioList.allCases { row.ratios[list] = ratios?[terms.asset, list] }
                return row
            }
    }
}

/// Sends the requests of one `terms`.
struct TermsReader {
    let client: MarginClient
    let requests: TermsRequests

    /// Whether the session's exchange is the embedded one.
    let isSandbox: Bool

    /// Sends the requests at the same time; the rates of the next hour go out as soon as it is known which assets
    /// there are.
    func market(for selection: TermsSelection) async throws(ExchangeError) -> TermsMarket {
        try await client.concurrently { group throws(ExchangeError) in
            if let pair = requests.scope.symbol {
                try await isolatedMarket(of: pair, for: selection, in: group)
            } else {
                try await crossMarket(for: selection, in: group)
            }
        }
    }

    private func isolatedMarket(
        of pair: Symbol,
        for selection: TermsSelection,
        in group: ConcurrentRequests
    ) async throws(ExchangeError) -> TermsMarket {
        let pendingTerms = group.send(requests.isolated(pair), from: client)
        let pendingListing = group.send(requests.listing, from: client)
        let pendingInventory = group.send(requests.inventory, from: client)
        let isolated = try await pendingTerms.value()
        let terms = isolated.value.filter { $0.symbol == pair.name }
            .flatMap { data in data.coins.map { AssetTerms($0, vipLevel: data.vipLevel) } }
        let nextHour = try await nextHour(of: selection, in: terms, group)
        let (listing, inventory) = (try await pendingListing.value(), try await pendingInventory.value())
        return TermsMarket(
            terms: terms,
            listing: listing.value,
            inventory: inventory.value,
            ratios: nil,
            nextHour: nextHour.flatMap(\.value),
            response: ResponseFacts(isolated, isSandbox: isSandbox),
            bodies: Self.lines([isolated.body, listing.body, inventory.body] + nextHour.map(\.body))
        )
    }

    private func crossMarket(
        for selection: TermsSelection,
        in group: ConcurrentRequests
    ) async throws(ExchangeError) -> TermsMarket {
        let pendingTerms = group.send(requests.cross, from: client)
        let pendingListing = group.send(requests.listing, from: client)
        let pendingInventory = group.send(requests.inventory, from: client)
        let pendingRatios = group.send(requests.ratios, from: client)
        let cross = try await pendingTerms.value()
        let terms = cross.value.map { AssetTerms($0) }.sorted { $0.asset < $1.asset }
        let nextHour = try await nextHour(of: selection, in: terms, group)
        let (listing, inventory) = (try await pendingListing.value(), try await pendingInventory.value())
        let ratios = try await pendingRatios.value()
        return TermsMarket(
            terms: terms,
            listing: listing.value,
            inventory: inventory.value,
            ratios: CollateralRatios(ratios.value),
            nextHour: nextHour.flatMap(\.value),
            response: ResponseFacts(cross, isSandbox: isSandbox),
            bodies: Self.lines([cross.body, listing.body, inventory.body, ratios.body] + nextHour.map(\.body))
        )
    }

    /// The rates of the next hour of the named assets among `terms`.
    private func nextHour(
        of selection: TermsSelection,
        in terms: [AssetTerms],
        _ group: ConcurrentRequests
    ) async throws(ExchangeError) -> [ExchangeResponse<[HourlyInterestRate]>] {
        let known = Set(terms.map(\.asset))
        let batches = TermsRequests.batches(of: selection.named.filter { known.contains($0.name) })
            .map { group.send(requests.nextHour($0), from: client) }
        var responses: [ExchangeResponse<[HourlyInterestRate]>] = []
        for pending in batches { responses.append(try await pending.value()) }
        return responses
    }

    private static func lines(_ bodies: [[UInt8]]) -> [UInt8] { Array(bodies.joined(separator: Array("\n".utf8))) }
}
