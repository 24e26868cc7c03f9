import AsyncHTTPClient
import HTTPTypes
import BinanceMargin
import NIOCore
import NIOHTTP1
import Synchronization
import InjectedTime

/// Puts a response together as its parts come in, on the event loop: the asking task is woken once, at the end.
final class RecordCollector: HTTPClientResponseDelegate {
    private struct State {
        var head: HTTPResponseHead?
        var firstByte: Duration = .zero
        var body: [UInt8] = []
    }

    private let time: any TimeSource
    private let start: MonotonicInstant
    private let limit: Int
    private let state = Mutex(State())

    /// Starts the clock.
    ///
    /// - Parameter limit: the most bytes of a body that are taken.
    init(time: any TimeSource, limit: Int) {
        self.time = time
        self.limit = limit
        start = time.now
    }

    func didReceiveHead(task: HTTPClient.Task<TransportResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
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
