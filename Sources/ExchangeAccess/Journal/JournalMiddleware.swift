import BinanceMargin
import InjectedTime

/// Records each request to the exchange and its result, never a key or a signature.
struct JournalMiddleware: Middleware {
    /// The parameters that are recorded.
    private static let told: Set<String> = [
        "asset", "assets", "coin", "isolatedSymbol", "recvWindow", "symbol", "symbols", "type",
    ]

    let journal: Journal
    let spentWeight: SpentWeight
    let time: any TimeSource

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        let start = time.now
        do {
            let response = try await next(draft)
            note(
                draft,
                [.init("outcome", "ok"), .init("http", response.response.status)],
                response.attempts,
                since: start
            )
            return response
        } catch {
            note(draft, outcome(error), error.attempts, since: start)
            throw error
        }
    }

    // Inlined into the `catch` above, this stops the optimiser of Swift 6.3.1 with an ownership error.
    @inline(never)
    private func outcome(_ error: ExchangeError) -> [JournalRecord.Field] {
        var fields: [JournalRecord.Field] = [.init("outcome", error.category.rawValue)]
        if let status = error.status { fields.append(.init("http", status)) }
        if let code = error.code { fields.append(.init("code", text: code.rawValue)) }
        // A code from the catalogue needs no problem in addition.
        let isExplained = error.code.flatMap(ErrorCatalogue.entry(for:)) != nil
        if !isExplained, error.category != .cancelled { fields.append(.init("problem", Problem.of(error).rawValue)) }
        return fields
    }

    private func note(
        _ draft: RequestDraft,
        _ outcome: [JournalRecord.Field],
        _ attempts: Int,
        since start: MonotonicInstant
    ) {
        spentWeight.add(draft.weight, times: attempts)
        let asked = draft.parameters.filter { Self.told.contains($0.name) }
            .map { JournalRecord.Field($0.name, text: $0.value) }
        let took = start.duration(to: time.now).wholeMilliseconds
        let path = [JournalRecord.Field("path", draft.path)]
        journal.note(
            .request,
            path + asked + outcome + [.init("sent", attempts), .init("took", "\(took)ms")]
        )
    }
}

/// Passes on the failures of requests.
struct RejectionMiddleware: Middleware {
    let failed: @Sendable (ExchangeError) -> Void

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        do {
            return try await next(draft)
        } catch {
            failed(error)
            throw error
        }
    }
}
