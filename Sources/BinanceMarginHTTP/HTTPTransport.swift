import AsyncHTTPClient
public import BinanceMargin
import NIOCore
import Synchronization
public import InjectedTime

/// Carries requests over HTTP/1.1 with AsyncHTTPClient.
///
/// Connections are kept alive and shared between requests. Nothing is opened, and no thread started, before the first
/// request. Whoever makes a transport calls ``shutdown()`` when done with it.
public final class HTTPTransport: Transport {
    private let time: any TimeSource
    private let pool: ClientPool
    private let analyzer: ConnectionFailureAnalyzer

    /// Makes a transport; nothing is opened before the first request.
    public init(configuration: HTTPTransportConfiguration = HTTPTransportConfiguration(), time: any TimeSource) {
        self.time = time
        pool = ClientPool(configuration: configuration, time: time)
        analyzer = ConnectionFailureAnalyzer(configuration: configuration, time: time)
    }

    /// Runs `body` with a transport that is shut down afterwards, whatever comes of it.
    public static func with<Result>(
        configuration: HTTPTransportConfiguration = HTTPTransportConfiguration(),
        time: any TimeSource,
        _ body: (HTTPTransport) async throws -> Result
    ) async throws -> Result {
        let transport = HTTPTransport(configuration: configuration, time: time)
        do {
            let result = try await body(transport)
            await transport.shutdown()
            return result
        } catch {
            await transport.shutdown()
            throw error
        }
    }

    /// Sends the request; see `Transport`.
    public func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled else { throw TransportFailure(.cancelled) }
        guard request.deadline > time.now else { throw TransportFailure(.timedOut) }
        let client = try pool.client(for: request.baseURL)
        do {
            return try await HTTPExchange(client: client, time: time, limit: pool.maximumBodySize).run(request)
        } catch let failure as TransportFailure {
            throw failure
        } catch {
            let failure = TransportFailure(error, isCancelled: Task.isCancelled, limit: pool.maximumBodySize)
            throw await analyzer.refined(failure, of: request)
        }
    }

    /// Closes every connection and ends the thread behind them.
    ///
    /// Nothing can be sent afterwards.
    public func shutdown() async {
        await pool.shutdown()
    }
}
