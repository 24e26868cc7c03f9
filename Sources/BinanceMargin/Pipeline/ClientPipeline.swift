import InjectedTime
import Logging
import RequestSigning

/// The layers of one client.
///
/// Outermost first: the caller's own, redacting log, retry, rate limit, server clock, signing, transport. Retry is
/// outside clock and signing, so that each attempt gets a new timestamp and signature. The rate limit is inside retry,
/// so that each attempt is counted.
struct ClientPipeline: Sendable {
    let signing: SigningMiddleware
    let measurer: ClockMeasurer

    /// Sends a request through all layers.
    let send: Middleware.Next

    private let outer: [any Middleware]

    init(
        baseURL: BaseURL,
        transport: any Transport,
        credentials: Credentials?,
        host: HostState,
        outer: [any Middleware],
        randomness: any RandomSource,
        events: EventSink
    ) {
        let stage = TransportStage(transport: transport, host: host, clock: host.clock)
        let signing = SigningMiddleware(credentials: credentials)
        let limits = RateLimitMiddleware(limiter: host.limiter, account: credentials?.account, events: events)
        let measurer = ClockMeasurer(
            clock: host.clock,
            time: host.time,
            baseURL: baseURL,
            events: events,
            send: Pipeline.joined([limits, signing], around: stage.send)
        )
        self.init(stage, limits, signing, measurer, outer: outer, randomness)
    }

    private init(
        _ stage: TransportStage,
        _ limits: RateLimitMiddleware,
        _ signing: SigningMiddleware,
        _ measurer: ClockMeasurer,
        outer: [any Middleware],
        _ randomness: any RandomSource
    ) {
        self.outer = outer
        self.signing = signing
        self.measurer = measurer
        let inner: [any Middleware] = [
            RetryMiddleware(time: stage.host.time, randomness: randomness, events: limits.events),
            limits,
            ServerClockMiddleware(clock: measurer.clock, measurer: measurer),
            signing,
            AnnouncingMiddleware(events: limits.events),
        ]
        send = Pipeline.joined(outer + inner, around: stage.send)
    }

    /// The same layers around another host, which has limits of its own and no clock.
    func forPortfolio(transport: any Transport, host: HostState, randomness: any RandomSource) -> ClientPipeline {
        ClientPipeline(
            TransportStage(transport: transport, host: host, clock: measurer.clock),
            RateLimitMiddleware(
                limiter: host.limiter,
                account: signing.credentials?.account,
                events: measurer.events
            ),
            signing,
            measurer,
            outer: outer,
            randomness
        )
    }
}

/// Reports each request that is sent.
struct AnnouncingMiddleware: Middleware {
    let events: EventSink

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        events.send(.sending(draft.summary, attempt: draft.attempt))
        return try await next(draft)
    }
}

/// Logs one line per request at debug level: the request without key and signature, its outcome and its duration.
struct LoggingMiddleware: Middleware {
    let logger: Logger
    let time: any TimeSource

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        let start = time.now
        do {
            let response = try await next(draft)
            log(draft, "\(response.response.status)", attempts: response.attempts, since: start)
            return response
        } catch {
            log(draft, Self.outcome(error), attempts: error.attempts, since: start)
            throw error
        }
    }

    // Inlined into the `catch` above, this stops the optimiser of Swift 6.3.1 with an ownership error.
    @inline(never)
    private static func outcome(_ error: ExchangeError) -> String {
        [error.category.rawValue, error.status.map(String.init), error.code?.rawValue].compactMap(\.self)
            .joined(separator: " ")
    }

    private func log(_ draft: RequestDraft, _ outcome: String, attempts: Int, since start: MonotonicInstant) {
        let milliseconds = start.duration(to: time.now).wholeMilliseconds
        logger.debug("\(draft.summary): \(outcome), \(attempts) sent, \(milliseconds) ms")
    }
}
