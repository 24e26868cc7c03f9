import BorrowAnalysis
import BinanceMargin
import InjectedTime

/// Sends the requests of one `why`.
struct WhyReader {
    let client: MarginClient
    let asset: Asset
    /// Whether requests go to this program's own exchange; any other says so in its responses.
    let isEmbedded: Bool
    /// What the session knows about the account in addition to these requests.
    var conditions = AccountConditions()
    /// Supposed changes, whose assets need prices as well.
    var changes: [AccountChange] = []
    /// The largest number of prices that are requested.
    var mostPrices = Int.max

    /// The codes with which a rejected maxBorrowable request shows what the limit is.
    private static let telling: Set<ExchangeCode> = [-3003, -3008, -3012, -3014, -3045, -11001]

    /// Sends all requests, those that need no other's response at the same time.
    ///
    /// - Throws: the error of maxBorrowable, if it shows nothing about the account, and any cancellation.
    func readings(in scope: MarginScope) async throws(ExchangeError) -> WhyReadings {
        try await client.concurrently { group throws(ExchangeError) in
            try await readings(of: WhyRequests(asset: asset, scope: scope, changes: changes), in: group)
        }
    }

    private func readings(
        of requests: WhyRequests,
        in group: ConcurrentRequests
    ) async throws(ExchangeError) -> WhyReadings {
        let figures = group.start { [client] () async throws(ExchangeError) in
            (
                reading: try await Self.read(requests.figures, from: client),
                milliseconds: client.host.clock.serverMilliseconds ?? client.host.time.wallMilliseconds
            )
        }
        let listing = start(requests.listing, in: group)
        let inventory = start(requests.inventory, in: group)
        let account = start(requests.account, in: group)
        let delistings = start(requests.delistings, in: group)
        let others = requests.borrowed.map { other in
            (
                name: other.name, listing: start(requests.listing(of: other), in: group),
                terms: requests.terms(of: other).map { start($0, in: group) }
            )
        }
        let cross = requests.scope == .cross ? CrossRequests(requests, reader: self, in: group) : nil
        let isolated = requests.scope.symbol.map { IsolatedRequests($0, requests, reader: self, in: group) }
        let (first, milliseconds) = try await figures.value()
        if case .failure(let error) = first.outcome {
            guard let code = error.code, Self.telling.contains(code) else { throw error }
        }
        // The prices go out as soon as the account is known.
        let crossReadings = try await cross?.readings(requests, reader: self, in: group)
        var readings = BorrowReadings(
            asset: asset,
            scope: requests.scope,
            figures: first,
            listing: try await listing.value(),
            inventory: try await inventory.value(),
            account: try await account.value(),
            delistings: try await delistings.value(),
            cross: crossReadings,
            isolated: try await isolated?.readings(),
            conditions: conditions
        )
        for other in others {
            readings.others[other.name] = OtherReadings(
                listing: try await other.listing.value(),
                terms: try await other.terms?.value()
            )
        }
        return WhyReadings(
            facts: readings,
            milliseconds: milliseconds,
            isSimulated: isEmbedded || client.host.isSimulated
        )
    }

    /// Starts one request; its failure is a reading too, except a cancellation.
    fileprivate func start<Value>(
        _ endpoint: Endpoint<Value>,
        from other: MarginClient? = nil,
        in group: ConcurrentRequests
    ) -> PendingReading<Value> {
        group.start { [client] () async throws(ExchangeError) in try await Self.read(endpoint, from: other ?? client) }
    }

    private static func read<Value>(
        _ endpoint: Endpoint<Value>,
        from client: MarginClient
    ) async throws(ExchangeError) -> Reading<Value> {
        do throws(ExchangeError) {
            return Reading(source: endpoint.path, outcome: .success(try await client.send(endpoint).value))
        } catch {
            guard error.category != .cancelled else { throw error }
            return Reading(source: endpoint.path, outcome: .failure(error))
        }
    }
}

private typealias PendingReading<Value: Sendable> = PendingValue<Reading<Value>, ExchangeError>

/// The requests about the cross account.
private struct CrossRequests {
    let account: PendingReading<MarginAccount>
    let thresholds: PendingReading<TradeCoefficients>
    let terms: PendingReading<[CrossMarginData]>
    let ratios: PendingReading<[CollateralRatio]>
    let restricted: PendingReading<RestrictedAssets>
    let price: PendingReading<PriceIndex>?

    init(_ requests: WhyRequests, reader: WhyReader, in group: ConcurrentRequests) {
        account = reader.start(requests.crossAccount, in: group)
        thresholds = reader.start(requests.thresholds, in: group)
        terms = reader.start(requests.crossTerms, in: group)
        ratios = reader.start(requests.ratios, in: group)
        restricted = reader.start(requests.restricted, in: group)
        price = requests.price.map { reader.start($0, in: group) }
    }

    /// All of them, and the prices of what the account holds or owes, as far as the weight limit allows.
    func readings(
        _ requests: WhyRequests,
        reader: WhyReader,
        in group: ConcurrentRequests
    ) async throws(ExchangeError) -> CrossReadings {
        var patient = reader.client
        patient.defaultOptions.limitPolicy = .refuse
        let account = try await account.value()
        let held = account.value.map(CrossAccountReadings.pricedAssets) ?? []
        let missing = (held + requests.priced.filter { !held.contains($0) }).filter {
            price == nil || $0 != requests.asset.name
        }.prefix(reader.mostPrices)
        let prices = missing.compactMap { name in
            requests.price(of: name).map { (name: name, pending: reader.start($0, from: patient, in: group)) }
        }
        var readings = CrossReadings(
            account: account,
            thresholds: try await thresholds.value(),
            terms: try await terms.value(),
            ratios: try await ratios.value(),
            restricted: try await restricted.value()
        )
        if let price { readings.prices[requests.asset.name] = try await price.value() }
        for (name, pending) in prices { readings.prices[name] = try await pending.value() }
        let bitcoin = CrossReadings.bitcoin
        if reader.mostPrices == .max, readings.needsBitcoinPrice, let price = requests.price(of: bitcoin) {
            readings.prices[bitcoin] = try await reader.start(price, from: patient, in: group).value()
        }
        return readings
    }
}

/// The requests about the pair's isolated account.
private struct IsolatedRequests {
    let account: PendingReading<IsolatedAccount>
    let tiers: PendingReading<[IsolatedMarginTier]>
    let terms: PendingReading<[IsolatedMarginData]>
    let pairs: PendingReading<[MarginPair]>

    init(_ pair: Symbol, _ requests: WhyRequests, reader: WhyReader, in group: ConcurrentRequests) {
        account = reader.start(requests.isolatedAccount(pair), in: group)
        tiers = reader.start(requests.tiers(pair), in: group)
        terms = reader.start(requests.isolatedTerms(pair), in: group)
        pairs = reader.start(requests.pairs(pair), in: group)
    }

    func readings() async throws(ExchangeError) -> IsolatedReadings {
        IsolatedReadings(
            account: try await account.value(),
            tiers: try await tiers.value(),
            terms: try await terms.value(),
            pairs: try await pairs.value()
        )
    }
}
