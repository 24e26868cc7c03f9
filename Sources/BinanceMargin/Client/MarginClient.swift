import InjectedTime
public import Logging
public import RequestSigning

/// A client of the exchange's margin endpoints, which only reads.
///
/// It is a value that can be copied and shared between tasks. Clients of one host share a ``HostState``.
public struct MarginClient: Sendable {
    /// The exchange's URL.
    public let baseURL: BaseURL

    /// The state of the host, shared by its clients.
    public let host: HostState

    /// The options of requests that give none.
    public var defaultOptions: RequestOptions

    /// How many requests of one piece of work may be in flight at the same time.
    package var concurrency = MarginClient.mostConcurrent

    /// Where requests under `/papi` go; nil if the client sends none.
    public let portfolio: PortfolioHost?

    private let pipeline: ClientPipeline
    private let portfolioPipeline: ClientPipeline?

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - baseURL: the exchange's URL.
    ///   - transport: sends the requests; the caller shuts it down.
    ///   - credentials: nil for public requests only.
    ///   - host: shared by all clients of the same host.
    ///   - portfolio: the host of portfolio margin; without one its requests fail and send nothing.
    ///   - defaultOptions: the options of requests that give none.
    ///   - middleware: layers outside the client's own, outermost first.
    ///   - logger: gets one redacted line per request at debug level.
    ///   - randomness: for the pauses between attempts.
    ///   - onEvent: called with what happens during a request.
    public init(
        baseURL: BaseURL,
        transport: any Transport,
        credentials: Credentials?,
        host: HostState,
        portfolio: PortfolioHost? = nil,
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
        self.portfolio = portfolio
        let pipeline = ClientPipeline(
            baseURL: baseURL,
            transport: transport,
            credentials: credentials,
            host: host,
            outer: middleware + (log.map { [$0] } ?? []),
            randomness: randomness,
            events: EventSink(receiver: onEvent)
        )
        self.pipeline = pipeline
        portfolioPipeline = portfolio.map {
            pipeline.forPortfolio(transport: $0.transport, host: $0.host, randomness: randomness)
        }
    }

    /// The use of the weight limits that this client's requests count against.
    package var uses: [LimitUse] {
        ([host] + (portfolio.map { [$0.host] } ?? [])).flatMap {
            $0.limiter.uses(of: pipeline.signing.credentials?.apiKey)
        }
    }

    /// The host that an account's max borrowable requests go to.
    package func host(for scope: MarginScope) -> HostState {
        scope == .portfolio ? portfolio?.host ?? host : host
    }

    /// Sends one request and decodes its response.
    ///
    /// - Parameters:
    ///   - endpoint: the request.
    ///   - options: ``defaultOptions`` if nil.
    /// - Throws: ``ExchangeError``, with category ``ErrorCategory/cancelled`` as soon as the task is cancelled.
    public func send<Response>(
        _ endpoint: Endpoint<Response>,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> ExchangeResponse<Response> {
        let draft = try draft(endpoint, options)
        guard !Task.isCancelled else { throw ExchangeError(.cancelled, .cancelled) }
        let received = try await ((draft.isForPortfolio ? portfolioPipeline : nil) ?? pipeline).send(draft)
        return try response(received, to: draft)
    }

    /// The exact request that ``send(_:options:)`` would send now; nothing is sent.
    ///
    /// If the client has no API key or signing key, the request lacks it too: compare ``PreparedRequest/security``.
    ///
    /// - Parameters:
    ///   - endpoint: the request.
    ///   - options: ``defaultOptions`` if nil.
    ///   - timestamp: milliseconds since 1970, instead of the clock's, to compare the requests of two programs.
    public func prepare<Response>(
        _ endpoint: Endpoint<Response>,
        options: RequestOptions? = nil,
        timestamp: Int64? = nil
    ) throws(ExchangeError) -> PreparedRequest {
        var draft = try draft(endpoint, options)
        if draft.security == .signed {
            let stamp = timestamp.map { ServerClock.Stamp(given: $0, at: host.time.now) } ?? host.clock.stamp
            draft = ServerClockMiddleware.stamped(draft, with: stamp)
        }
        return PreparedRequest(try pipeline.signing.seal(draft), credentials: pipeline.signing.credentials)
    }

    /// Measures the server time with several requests and keeps the sample with the shortest round trip.
    ///
    /// - Parameters:
    ///   - exchanges: the number of samples, at least one.
    ///   - options: ``defaultOptions`` if nil.
    /// - Returns: the state of the clock after the measurement.
    @discardableResult
    public func measureClock(
        exchanges: Int = 5,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> ClockReading {
        try await pipeline.measurer.measure(exchanges: exchanges, options: options ?? defaultOptions)
        guard let reading = host.clock.reading else { throw ExchangeError(.decoding, .emptyBody) }
        return reading
    }

    private func draft<Response>(
        _ endpoint: Endpoint<Response>,
        _ options: RequestOptions?
    ) throws(ExchangeError) -> RequestDraft {
        let url = endpoint.isForPortfolio ? portfolio?.baseURL : baseURL
        guard let url else { throw ExchangeError(.configuration, .portfolioHostMissing) }
        return RequestDraft(
            endpoint: endpoint,
            baseURL: url,
            options: options ?? defaultOptions,
            now: host.time.now
        )
    }
}

/// The host of portfolio margin, which serves the paths under `/papi`.
///
/// It has limits and bans of its own. It publishes no time, so its requests follow the clock of the client's other host.
public struct PortfolioHost: Sendable {
    /// Its URL.
    public let baseURL: BaseURL

    /// Sends its requests; the caller shuts it down.
    public let transport: any Transport

    /// Its limits and bans, shared by all clients of this host.
    public let host: HostState

    /// Creates a value from its parts.
    public init(baseURL: BaseURL, transport: any Transport, host: HostState) {
        self.baseURL = baseURL
        self.transport = transport
        self.host = host
    }
}
