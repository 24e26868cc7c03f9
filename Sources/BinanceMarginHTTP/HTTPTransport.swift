import AsyncHTTPClient
public import BinanceMargin
import HTTPTypes
public import InjectedTime
import NIOCore
import NIOHTTP1
import Synchronization

/// Sends requests over HTTP/1.1 with AsyncHTTPClient.
///
/// Connections are kept alive and shared between requests. No connection is opened and no thread started before the
/// first request. Call ``shutdown()`` at the end.
public final class HTTPTransport: Transport {
    private let time: any TimeSource
    private let pool: ClientPool
    private let analyzer: ConnectionFailureAnalyzer

    /// Whether there was a response, with any status.
    private let hasResponded = Atomic(false)

    /// Creates a transport.
    public init(configuration: HTTPTransportConfiguration = HTTPTransportConfiguration(), time: any TimeSource) {
        self.time = time
        pool = ClientPool(configuration: configuration, time: time)
        analyzer = ConnectionFailureAnalyzer(configuration: configuration, time: time)
    }

    /// Runs `body` with a transport, and shuts the transport down after success and after an error.
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
            let exchange = HTTPExchange(
                client: client,
                time: time,
                limit: pool.maximumBodySize,
                permissions: pool.permissions
            )
            let response = try await exchange.run(request)
            hasResponded.store(true, ordering: .relaxed)
            return response
        } catch let failure as TransportFailure {
            throw failure
        } catch {
            let failure = TransportFailure(error, isCancelled: Task.isCancelled, limit: pool.maximumBodySize)
            throw await analyzer.refined(
                failure,
                of: request,
                hasResponded: hasResponded.load(ordering: .relaxed)
            )
        }
    }

    /// Closes every connection and ends their thread. Nothing can be sent afterwards.
    public func shutdown() async { await pool.shutdown() }
}

/// Sends one request over an existing client.
struct HTTPExchange {
    let client: HTTPClient
    let time: any TimeSource
    let limit: Int
    let permissions: SendPermissions

    /// The deadline applies to the whole response, because a server may send its body without end.
    func run(_ request: TransportRequest) async throws -> TransportResponse {
        let remaining = time.now.duration(to: request.deadline)
        let number = request.permission.map(permissions.add)
        defer { if let number { permissions.remove(number) } }
        let task = client.execute(
            request: try outgoing(request, number),
            delegate: ResponseCollector(time: time, limit: limit, permission: request.permission),
            deadline: .now() + TimeAmount(remaining)
        )
        return try await withTaskCancellationHandler {
            try await task.futureResult.get()
        } onCancel: {
            task.cancel()
        }
    }

    private func outgoing(_ request: TransportRequest, _ number: String?) throws -> HTTPClient.Request {
        var headers = HTTPHeaders()
        // Plain HTTP is used only on this computer, where compressing takes longer than sending.
        if request.baseURL.scheme == .https { headers.add(name: "Accept-Encoding", value: "gzip") }
        headers.add(name: "User-Agent", value: "MarginClient")
        for field in request.headers { headers.add(name: field.name.rawName, value: field.value) }
        if let number { headers.add(name: ConnectionMarker.headerName, value: number) }
        return try HTTPClient.Request(url: "\(request.baseURL)\(request.target)", method: .GET, headers: headers)
    }
}

/// Collects the parts of a response on the event loop, so that the waiting task is woken only once.
final class ResponseCollector: HTTPClientResponseDelegate {
    private struct State {
        var head: HTTPResponseHead?
        var firstByte: Duration = .zero
        var body: [UInt8] = []
    }

    private let time: any TimeSource
    private let start: MonotonicInstant
    private let limit: Int
    private let permission: SendPermission?
    private let state = Mutex(State())

    /// Starts the measurement of time.
    ///
    /// - Parameter limit: the largest body in bytes.
    init(time: any TimeSource, limit: Int, permission: SendPermission?) {
        self.time = time
        self.limit = limit
        self.permission = permission
        start = time.now
    }

    func didReceiveHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        permission?.note(Int(head.status.code))
        state.withLock {
            $0.head = head
            $0.firstByte = start.duration(to: time.now)
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<TransportResponse>, _ part: ByteBuffer) -> EventLoopFuture<Void> {
        let fits = state.withLock { state in
            guard state.body.count + part.readableBytes <= limit else { return false }
            state.body += Array(buffer: part)
            return true
        }
        guard fits else { return task.eventLoop.makeFailedFuture(TransportFailure(.tooLarge(limit: limit))) }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<TransportResponse>) throws -> TransportResponse {
        let state = state.withLock { $0 }
        guard let head = state.head else { throw TransportFailure(.malformedResponse) }
        return TransportResponse(
            status: Int(head.status.code),
            headers: Self.fields(head.headers),
            body: state.body,
            timing: TransportTiming(
                firstByte: state.firstByte,
                total: start.duration(to: time.now),
                newConnection: ConnectionMarker.isNew(head.headers)
            )
        )
    }

    private static func fields(_ headers: HTTPHeaders) -> HTTPFields {
        var fields = HTTPFields()
        for header in headers where header.name != ConnectionMarker.headerName {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        return fields
    }
}
