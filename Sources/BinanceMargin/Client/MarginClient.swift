public import Logging
import InjectedTime

/// Asks the exchange's margin section.
///
/// It only ever reads.
///
/// A client is a value: it can be copied and shared between tasks. What must be shared between clients of one host lives
/// in ``HostState``.
public struct MarginClient: Sendable {
    /// Where the exchange is.
    public let baseURL: BaseURL

    /// What is known about the host, shared with other clients of it.
    public let host: HostState

    /// How requests are asked where nothing else is said.
    public var defaultOptions: RequestOptions

    private let pipeline: ClientPipeline

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - baseURL: where the exchange is.
    ///   - transport: carries the requests; the caller shuts it down.
    ///   - credentials: nil for public requests only.
    ///   - host: shared by all clients of the same host and address.
    ///   - defaultOptions: how requests are asked where nothing else is said.
    ///   - middleware: layers outside the client's own, outermost first.
    ///   - logger: one redacted line a request at debug level; nil for none.
    ///   - randomness: for the pauses between tries.
    ///   - onEvent: told what happens while a request is asked.
    public init(
        baseURL: BaseURL,
        transport: any Transport,
        credentials: Credentials?,
        host: HostState,
        defaultOptions: RequestOptions = RequestOptions(),
        middleware: [any Middleware] = [],
        logger: Logger? = nil,
        randomness: any RandomSource = SystemRandomSource(),
        onEvent: (@Sendable (ClientEvent) -> Void)? = nil
    ) {
        let log = logger.map { LoggingMiddleware(logger: $0, time: host.time) }
        self.baseURL = baseURL
        self.host = host
        self.defaultOptions = defaultOptions
        pipeline = ClientPipeline(
            baseURL: baseURL,
            transport: transport,
            credentials: credentials,
            host: host,
            outer: middleware + (log.map { [$0] } ?? []),
            randomness: randomness,
            events: EventSink(receiver: onEvent)
        )
    }

    /// How the budgets stand that this client's requests are charged to.
    package var uses: [LimitUse] { host.limiter.uses(of: pipeline.signing.credentials?.apiKey) }

    /// sends one request and decodes its response.
    ///
    /// - Parameters:
    ///   - endpoint: the request.
    ///   - options: ``defaultOptions`` where nil.
    /// - Throws: ``ExchangeError``, with category ``ErrorCategory/cancelled`` as soon as the task is cancelled.
    public func send<Response>(
        _ endpoint: Endpoint<Response>,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> ExchangeResponse<Response> {
        let draft = draft(endpoint, options)
        guard !Task.isCancelled else { throw ExchangeError(.cancelled, .cancelled) }
        let received = try await pipeline.ask(draft)
        return try response(received, to: draft)
    }

    /// The exact request that ``send(_:options:)`` would send now.
    ///
    /// It sends nothing. What the client lacks, a key or a signature, the request lacks too: compare
    /// ``PreparedRequest/security``.
    ///
    /// - Parameters:
    ///   - endpoint: the request.
    ///   - options: ``defaultOptions`` where nil.
    ///   - timestamp: in milliseconds since 1970, in place of the clock's: two programs' requests can then be compared.
    public func prepare<Response>(
        _ endpoint: Endpoint<Response>,
        options: RequestOptions? = nil,
        timestamp: Int64? = nil
    ) throws(ExchangeError) -> PreparedRequest {
        var draft = draft(endpoint, options)
        if draft.security == .signed {
            let stamp = timestamp.map { ServerClock.Stamp(given: $0, at: host.time.now) } ?? host.clock.stamp
            draft = ServerClockMiddleware.stamped(draft, with: stamp)
        }
        return PreparedRequest(try pipeline.signing.seal(draft), credentials: pipeline.signing.credentials)
    }

    /// Measures the exchange's clock by several exchanges, keeping the one with the shortest round trip.
    ///
    /// - Parameters:
    ///   - exchanges: how many, at least one.
    ///   - options: ``defaultOptions`` where nil.
    /// - Returns: what is known of the clock now.
    @discardableResult
    public func measureClock(
        exchanges: Int = 5,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> ClockReading {
        try await pipeline.measurer.measure(exchanges: exchanges, options: options ?? defaultOptions)
        guard let reading = host.clock.reading else { throw ExchangeError(.decoding, .emptyBody) }
        return reading
    }

    private func draft<Response>(_ endpoint: Endpoint<Response>, _ options: RequestOptions?) -> RequestDraft {
        RequestDraft(endpoint: endpoint, baseURL: baseURL, options: options ?? defaultOptions, now: host.time.now)
    }
}
