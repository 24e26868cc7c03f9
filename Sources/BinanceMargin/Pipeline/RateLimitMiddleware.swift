/// Asks the limiter before a request goes out, and tells it what came back.
struct RateLimitMiddleware: Middleware {
    let limiter: RateLimiter
    let account: AccountFingerprint?
    let events: EventSink

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        let charge = LimitCharge(group: draft.group, weight: draft.weight, account: account)
        let ticket = try await admit(charge, draft)
        do {
            let response = try await next(draft)
            settle(ticket, response.weights)
            return response
        } catch {
            throw close(ticket, after: error)
        }
    }

    /// - Returns: nil where nothing is counted.
    private func admit(_ charge: LimitCharge, _ draft: RequestDraft) async throws(ExchangeError) -> LimitTicket? {
        do {
            if draft.options.limitPolicy == .off, draft.baseURL.isLoopback {
                try limiter.checkSilence()
                return nil
            }
            return try await limiter.admit(charge, options: draft.options, events: events)
        } catch {
            var refusal = error
            refusal.request = draft.summary
            throw refusal
        }
    }

    private func settle(_ ticket: LimitTicket?, _ readings: [WeightReading]) {
        if let ticket { limiter.settle(ticket, readings: readings) }
        for reading in readings { events.send(.weight(reading)) }
    }

    private func close(_ ticket: LimitTicket?, after error: ExchangeError) -> ExchangeError {
        guard error.mayHaveReachedExchange else {
            if let ticket { limiter.strike(ticket) }
            return error
        }
        settle(ticket, error.response?.weights ?? [])
        guard let silence = silence(after: error) else { return error }
        var silencing = error
        silencing.retryAfter = silence
        limiter.beSilent(for: silence, cause: error.category)
        events.send(.silenced(for: silence))
        return silencing
    }

    /// As long as the exchange asks; a minute where it names no time, since limits are counted by the minute, two for a
    /// ban, the shortest there is, and five after a firewall's page, which is how long its bans usually last.
    ///
    /// - Returns: nil where the exchange may be asked again.
    private func silence(after error: ExchangeError) -> Duration? {
        guard let response = error.response else { return nil }
        let usual: Duration? =
            switch error.category {
            case .rateLimit: .seconds(60)
            case .ban: .seconds(120)
            case .firewall: .seconds(300)
            case .restrictedLocation where response.status == 403: .seconds(300)
            default: nil
            }
        return usual.map { max(error.retryAfter ?? $0, Self.shortestSilence) }
    }

    /// However little the exchange asks for, a refusal is not answered with the next request at once.
    private static let shortestSilence: Duration = .seconds(1)
}

extension ExchangeError {
    /// Whether the exchange may have counted the request.
    fileprivate var mayHaveReachedExchange: Bool {
        guard attempts > 0 else { return false }
        return switch reason {
        case .transport(.nameNotFound), .transport(.connectionRefused), .transport(.unreachable),
            .transport(.connectTimedOut), .transport(.tls), .transport(.proxyUnreachable), .transport(.proxy),
            .transport(.unsupportedProxyLogin), .transport(.wrongName), .transport(.configuration):
            false
        default: true
        }
    }
}
