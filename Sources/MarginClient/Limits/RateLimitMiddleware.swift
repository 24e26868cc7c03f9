import TimeSource

/// Asks the limiter before a request goes out, and tells it what came back.
struct RateLimitMiddleware: Middleware {
    let limiter: RateLimiter
    let clock: ServerClock
    let time: any TimeSource
    let account: AccountFingerprint?
    let events: EventSink

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedAnswer {
        let charge = LimitCharge(group: draft.group, weight: draft.weight, account: account)
        let ticket = try await admit(charge, draft)
        do {
            let answer = try await next(draft)
            settle(ticket, answer.weights)
            return answer
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
        settle(ticket, error.answer?.weights ?? [])
        guard error.answer != nil, error.category == .rateLimit || error.category == .ban else { return error }
        var silencing = error
        let silence = silence(askedBy: error)
        silencing.retryAfter = silence
        limiter.beSilent(for: silence, banned: error.category == .ban)
        events.send(.silenced(for: silence))
        return silencing
    }

    /// The later of what the header says and what the text names; a minute where neither says anything, since limits are
    /// counted by the minute, and two for a ban, the shortest there is.
    private func silence(askedBy error: ExchangeError) -> Duration {
        let now = clock.serverMilliseconds ?? time.wallMilliseconds
        let named = BanNotice.end(in: error.message).map { end -> Duration in
            .milliseconds(min(max(end - now, 0), Self.longestSilence))
        }
        return [error.retryAfter, named].compactMap(\.self).max()
            ?? (error.category == .ban ? .seconds(120) : .seconds(60))
    }

    private static let longestSilence: Int64 = 7 * 24 * 3_600_000
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
