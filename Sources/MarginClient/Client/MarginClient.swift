public import Logging

/// Asks the exchange's margin section.
///
/// It only ever reads.
///
/// A client is a value: it can be copied and shared between tasks. What must be shared between clients of one host lives
/// in ``HostState``.
public struct MarginClient: Sendable {
    /// Where the exchange is.
    public let baseURL: BaseURL

    /// What the client knows about the host, shared with others.
    public let host: HostState

    /// How questions are asked where nothing else is said.
    public var defaultOptions: RequestOptions

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - baseURL: where the exchange is.
    ///   - transport: carries the requests; the caller shuts it down.
    ///   - credentials: nil for public questions only.
    ///   - host: shared by all clients of the same host and address.
    ///   - defaultOptions: how questions are asked where nothing else is said.
    ///   - middleware: layers outside the client's own, outermost first.
    ///   - logger: one redacted line a request at debug level; nil for none.
    ///   - randomness: for the pauses between tries.
    ///   - onEvent: told what happens while a question is asked.
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
        self.baseURL = baseURL
        self.host = host
        self.defaultOptions = defaultOptions
    }

    /// Asks one question and decodes its answer.
    ///
    /// - Parameter options: ``defaultOptions`` where nil.
    /// - Throws: ``ExchangeError``, with category ``ErrorCategory/cancelled`` as soon as the task is cancelled.
    public func send<Response>(
        _ endpoint: Endpoint<Response>,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> ExchangeAnswer<Response> {
        throw ExchangeError(.configuration, .cancelled)
    }

    /// The exact request that ``send(_:options:)`` would send now.
    ///
    /// Sends nothing.
    ///
    /// What the client lacks, a key or a signature, the request lacks too: compare ``PreparedRequest/security``.
    public func prepare<Response>(
        _ endpoint: Endpoint<Response>,
        options: RequestOptions? = nil
    ) throws(ExchangeError) -> PreparedRequest {
        throw ExchangeError(.configuration, .cancelled)
    }

    /// Measures the exchange's clock by several exchanges, keeping the one with the shortest round trip.
    @discardableResult
    public func measureClock(exchanges: Int = 5) async throws(ExchangeError) -> ClockReading {
        throw ExchangeError(.configuration, .cancelled)
    }
}
