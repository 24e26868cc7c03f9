import MarginClient
import TimeSource

/// Asks the questions behind one `why`.
struct WhyReader {
    let client: MarginClient
    let asset: Asset
    /// Whether this program's own exchange is asked; another says so in its answers.
    let isEmbedded: Bool

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
        var readings = WhyReadings(
            asset: asset,
            scope: scope,
            figures: figures,
            listing: try await read(questions.listing),
            inventory: try await read(questions.inventory),
            account: try await read(questions.account),
            delistings: try await read(questions.delistings),
            milliseconds: asked,
            isSimulated: isEmbedded || client.host.isSimulated
        )
        if let pair = scope.symbol {
            readings.isolated = try await isolated(pair, questions)
        } else {
            readings.cross = try await cross(questions)
        }
        return readings
    }

    private func cross(_ questions: WhyQuestions) async throws(ExchangeError) -> CrossReadings {
        var readings = CrossReadings(
            account: try await read(questions.crossAccount),
            thresholds: try await read(questions.thresholds),
            terms: try await read(questions.crossTerms),
            ratios: try await read(questions.ratios),
            restricted: try await read(questions.restricted)
        )
        if let price = questions.price { readings.price = try await read(price) }
        return readings
    }

    private func isolated(_ pair: Symbol, _ questions: WhyQuestions) async throws(ExchangeError) -> IsolatedReadings {
        IsolatedReadings(
            account: try await read(questions.isolatedAccount(pair)),
            tiers: try await read(questions.tiers(pair)),
            terms: try await read(questions.isolatedTerms(pair)),
            pairs: try await read(questions.pairs(pair))
        )
    }

    private func read<Value>(_ endpoint: Endpoint<Value>) async throws(ExchangeError) -> Reading<Value> {
        do throws(ExchangeError) {
            return Reading(source: endpoint.path, outcome: .success(try await client.send(endpoint).value))
        } catch {
            guard error.category != .cancelled else { throw error }
            return Reading(source: endpoint.path, outcome: .failure(error))
        }
    }
}
