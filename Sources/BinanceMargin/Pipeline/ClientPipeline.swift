import Logging
import InjectedTime

/// The layers of one client, put together.
///
/// Outermost first: the caller's own, redacting log, retry, rate limit, server clock, signing, transport. Retry stands outside
/// clock and signing, so that every try is stamped and signed anew; the limit stands inside retry, so that each is counted.
struct ClientPipeline: Sendable {
    let signing: SigningMiddleware
    let measurer: ClockMeasurer

    /// Takes a request all the way.
    let ask: Middleware.Next

    init(
        baseURL: BaseURL,
        transport: any Transport,
        credentials: Credentials?,
        host: HostState,
        outer: [any Middleware],
        randomness: any RandomSource,
        events: EventSink
    ) {
        let time = host.time
        let stage = TransportStage(transport: transport, host: host)
        let last: Middleware.Next = { draft throws(ExchangeError) in try await stage.send(draft) }
        let limits = RateLimitMiddleware(
            limiter: host.limiter,
            account: credentials?.account,
            events: events
        )
        signing = SigningMiddleware(credentials: credentials)
        measurer = ClockMeasurer(
            clock: host.clock,
            time: time,
            baseURL: baseURL,
            events: events,
            send: Pipeline.joined([limits, signing], around: last)
        )
        let inner: [any Middleware] = [
            RetryMiddleware(time: time, randomness: randomness, events: events),
            limits,
            ServerClockMiddleware(clock: host.clock, measurer: measurer),
            signing,
            AnnouncingMiddleware(events: events),
        ]
        ask = Pipeline.joined(outer + inner, around: last)
    }
}
