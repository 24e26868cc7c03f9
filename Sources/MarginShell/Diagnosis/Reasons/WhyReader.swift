import BorrowAnalysis
import MarginClient
import TimeSource

/// Asks the questions behind one `why`.
struct WhyReader {
    let client: MarginClient
    let asset: Asset
    /// Whether this program's own exchange is asked; another says so in its answers.
    let isEmbedded: Bool
    /// What the session knows of the account beyond what is asked here.
    var conditions = AccountConditions()
    /// How many prices of what is held or owed are asked for at most.
    var mostPrices = Int.max

    /// The refusals of the question itself that are an answer: they tell what binds.
    private static let telling: Set<ExchangeCode> = [-3003, -3008, -3012, -3014, -3045, -11001]

    /// Everything there is to know, the figures themselves first.
    ///
    /// - Throws: the error of the question itself, where it tells nothing of the account, and any cancellation.
    func readings(in scope: MarginScope) async throws(ExchangeError) -> WhyReadings {
        let questions = WhyQuestions(asset: asset, scope: scope)
        let figures = try await read(questions.figures)
        if case .failure(let error) = figures.outcome {
            guard let code = error.code, Self.telling.contains(code) else { throw error }
        }
        let asked = client.host.clock.serverMilliseconds ?? client.host.time.wallMilliseconds
        var readings = BorrowReadings(
            asset: asset,
            scope: scope,
            figures: figures,
            listing: try await read(questions.listing),
            inventory: try await read(questions.inventory),
            account: try await read(questions.account),
            delistings: try await read(questions.delistings),
            conditions: conditions
        )
        if let pair = scope.symbol {
            readings.isolated = try await isolated(pair, questions)
        } else {
            readings.cross = try await cross(questions)
        }
        return WhyReadings(
            facts: readings,
            milliseconds: asked,
            isSimulated: isEmbedded || client.host.isSimulated
        )
    }

    private func cross(_ questions: WhyQuestions) async throws(ExchangeError) -> CrossReadings {
        var readings = CrossReadings(
            account: try await read(questions.crossAccount),
            thresholds: try await read(questions.thresholds),
            terms: try await read(questions.crossTerms),
            ratios: try await read(questions.ratios),
            restricted: try await read(questions.restricted)
        )
        if let price = questions.price { readings.prices[asset.name] = try await read(price) }
        try await readPrices(questions, into: &readings)
        return readings
    }

    /// The prices of what is held or owed, as far as the weight limit allows: what it does not allow stays unread.
    private func readPrices(
        _ questions: WhyQuestions,
        into readings: inout CrossReadings
    ) async throws(ExchangeError) {
        var patient = client
        patient.defaultOptions.limitPolicy = .refuse
        var refused: Reading<PriceIndex>?
        var names = Array(readings.pricedAssets.filter { readings.prices[$0] == nil }.prefix(mostPrices))
        while !names.isEmpty {
            let name = names.removeFirst()
            if let price = questions.price(of: name) {
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

    private func isolated(_ pair: Symbol, _ questions: WhyQuestions) async throws(ExchangeError) -> IsolatedReadings {
        IsolatedReadings(
            account: try await read(questions.isolatedAccount(pair)),
            tiers: try await read(questions.tiers(pair)),
            terms: try await read(questions.isolatedTerms(pair)),
            pairs: try await read(questions.pairs(pair))
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
