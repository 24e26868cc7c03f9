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
    /// The largest number of prices that are requested.
    var mostPrices = Int.max

    /// The codes with which a rejected maxBorrowable request shows what the limit is.
    private static let telling: Set<ExchangeCode> = [-3003, -3008, -3012, -3014, -3045, -11001]

    /// Sends all requests, maxBorrowable first.
    ///
    /// - Throws: the error of maxBorrowable, if it shows nothing about the account, and any cancellation.
    func readings(in scope: MarginScope) async throws(ExchangeError) -> WhyReadings {
        let requests = WhyRequests(asset: asset, scope: scope)
        let figures = try await read(requests.figures)
        if case .failure(let error) = figures.outcome {
            guard let code = error.code, Self.telling.contains(code) else { throw error }
        }
        let asked = client.host.clock.serverMilliseconds ?? client.host.time.wallMilliseconds
        var readings = BorrowReadings(
            asset: asset,
            scope: scope,
            figures: figures,
            listing: try await read(requests.listing),
            inventory: try await read(requests.inventory),
            account: try await read(requests.account),
            delistings: try await read(requests.delistings),
            conditions: conditions
        )
        if let pair = scope.symbol {
            readings.isolated = try await isolated(pair, requests)
        } else {
            readings.cross = try await cross(requests)
        }
        return WhyReadings(
            facts: readings,
            milliseconds: asked,
            isSimulated: isEmbedded || client.host.isSimulated
        )
    }

    private func cross(_ requests: WhyRequests) async throws(ExchangeError) -> CrossReadings {
        var readings = CrossReadings(
            account: try await read(requests.crossAccount),
            thresholds: try await read(requests.thresholds),
            terms: try await read(requests.crossTerms),
            ratios: try await read(requests.ratios),
            restricted: try await read(requests.restricted)
        )
        if let price = requests.price { readings.prices[asset.name] = try await read(price) }
        try await readPrices(requests, into: &readings)
        return readings
    }

    /// The prices of what the account holds or owes, as far as the weight limit allows; the others stay unread.
    private func readPrices(
        _ requests: WhyRequests,
        into readings: inout CrossReadings
    ) async throws(ExchangeError) {
        var patient = client
        patient.defaultOptions.limitPolicy = .refuse
        var refused: Reading<PriceIndex>?
        var names = Array(readings.pricedAssets.filter { readings.prices[$0] == nil }.prefix(mostPrices))
        while !names.isEmpty {
            let name = names.removeFirst()
            if let price = requests.price(of: name) {
                let reading: Reading<PriceIndex>
                if let refused { reading = refused } else { reading = try await read(price, with: patient) }
                readings.prices[name] = reading
                if case .failure(let error) = reading.outcome, [.rateLimit, .ban].contains(error.category) {
                    refused = reading
                }
            }
            if names.isEmpty, mostPrices == .max, readings.needsBitcoinPrice { names = [CrossReadings.bitcoin] }
        }
    }

    private func isolated(_ pair: Symbol, _ requests: WhyRequests) async throws(ExchangeError) -> IsolatedReadings {
        IsolatedReadings(
            account: try await read(requests.isolatedAccount(pair)),
            tiers: try await read(requests.tiers(pair)),
            terms: try await read(requests.isolatedTerms(pair)),
            pairs: try await read(requests.pairs(pair))
        )
    }

    private func read<Value>(
        _ endpoint: Endpoint<Value>,
        with other: MarginClient? = nil
    ) async throws(ExchangeError) -> Reading<Value> {
        do throws(ExchangeError) {
            let client = other ?? client
            return Reading(source: endpoint.path, outcome: .success(try await client.send(endpoint).value))
        } catch {
            guard error.category != .cancelled else { throw error }
            return Reading(source: endpoint.path, outcome: .failure(error))
        }
    }
}
