import RequestSigning

/// Takes a ticket from the limiter before a request is sent, and reports the outcome to it.
struct RateLimitMiddleware: Middleware {
    let limiter: RateLimiter
    let account: AccountFingerprint?
    let events: EventSink

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        let charge = LimitCharge(group: draft.group, weight: draft.weight, account: account)
        while true {
            let ticket = try await admit(charge, draft)
            do {
                let response = try await next(draft)
                settle(ticket, response.weights)
                return response
            } catch {
                guard error.reason == .transport(.withheld) else { throw close(ticket, after: error) }
                // Another response asked for a pause before this request was written.
                if let ticket { limiter.remove(ticket) }
            }
        }
    }

    /// - Returns: nil if the request is not counted.
    private func admit(_ charge: LimitCharge, _ draft: RequestDraft) async throws(ExchangeError) -> LimitTicket? {
        do {
            if draft.options.limitPolicy == .off, draft.baseURL.isLoopback {
                try limiter.checkBackoff()
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
        let readings = ticket.map { limiter.settle($0, readings: readings) } ?? readings
        for reading in readings { events.send(.weight(reading)) }
    }

    private func close(_ ticket: LimitTicket?, after error: ExchangeError) -> ExchangeError {
        guard error.mayHaveReachedExchange else {
            if let ticket { limiter.remove(ticket) }
            return error
        }
        settle(ticket, error.response?.weights ?? [])
        guard let backoff = backoff(after: error) else { return error }
        var backingOff = error
        backingOff.retryAfter = backoff
        limiter.backOff(for: backoff, cause: error.category)
        events.send(.backingOff(for: backoff))
        return backingOff
    }

    /// How long to send nothing after a refusal.
    ///
    /// As long as the exchange asks for. Without a time: 60 s for a rate limit, because limits count by the minute; 120
    /// s for a ban, which is the shortest; 300 s for a firewall, which is how long its bans usually last.
    ///
    /// - Returns: nil if requests may continue.
    private func backoff(after error: ExchangeError) -> Duration? {
        guard let response = error.response else { return nil }
        let usual: Duration? =
            switch error.category {
            case .rateLimit: .seconds(60)
            case .ban: .seconds(120)
            case .firewall: .seconds(300)
            case .restrictedLocation where response.status == 403: .seconds(300)
            default: nil
            }
        return usual.map { max(error.retryAfter ?? $0, RateLimiter.shortestBackoff) }
    }
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
