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

    private let pipeline: ClientPipeline

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - baseURL: the exchange's URL.
    ///   - transport: sends the requests; the caller shuts it down.
    ///   - credentials: nil for public requests only.
    ///   - host: shared by all clients of the same host.
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

    /// The use of the weight limits that this client's requests count against.
    package var uses: [LimitUse] { host.limiter.uses(of: pipeline.signing.credentials?.apiKey) }

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
        let draft = draft(endpoint, options)
        guard !Task.isCancelled else { throw ExchangeError(.cancelled, .cancelled) }
        let received = try await pipeline.send(draft)
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
        var draft = draft(endpoint, options)
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

    private func draft<Response>(_ endpoint: Endpoint<Response>, _ options: RequestOptions?) -> RequestDraft {
        RequestDraft(endpoint: endpoint, baseURL: baseURL, options: options ?? defaultOptions, now: host.time.now)
    }
}
