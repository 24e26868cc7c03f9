import NIOCore
import NIOHTTP1
import InjectedTime

/// Marks the first response on a connection, and delays a request while there are unread bytes.
///
/// AsyncHTTPClient does not report which connection served a request. The mark is a header with a random value, which
/// no server can know. The handler is after the decoder; ``StrayResponseGuard`` is before it.
final class ConnectionMarker: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart
    typealias OutboundIn = HTTPClientRequestPart
    typealias OutboundOut = HTTPClientRequestPart

    static let headerName = "x-margin-client-connection"

    private static let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)

    /// The time between two checks for unread bytes while a request waits.
    private static let pause = TimeAmount.milliseconds(1)

    private let outstanding: OutstandingRequest
    private let time: any TimeSource
    private var isMarked = false
    private var isRefused = false
    private var held: [(part: NIOAny, promise: EventLoopPromise<Void>?)] = []

    init(outstanding: OutstandingRequest, time: any TimeSource) {
        self.outstanding = outstanding
        self.time = time
    }

    static func isNew(_ headers: HTTPHeaders) -> Bool { headers.first(name: headerName) == mark }

    func handlerRemoved(context: ChannelHandlerContext) {
        let unwritten = held
        held = []
        for (_, promise) in unwritten { promise?.fail(ChannelError.ioOnClosedChannel) }
    }

    // MARK: Responses

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head) where head.status.code < 100:
            // The decoder accepts any three digits; AsyncHTTPClient traps on an invalid status.
            isRefused = true
            context.fireErrorCaught(HTTPParserError.invalidStatus)
            context.close(promise: nil)
        case .head(var head) where !isMarked:
            head.headers.replaceOrAdd(name: Self.headerName, value: Self.mark)
            // An interim response (RFC 9110, 15.2) is not the response.
            isMarked = head.status.code >= 200
            context.fireChannelRead(wrapInboundOut(.head(head)))
        case .end:
            outstanding.phase = .none
            context.fireChannelRead(data)
        default: context.fireChannelRead(data)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        release(context)
    }

    // MARK: Requests

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if held.isEmpty {
            guard case .head = unwrapOutboundIn(data), hasUnread(context) else { return write(data, promise, context) }
            wait(context)
        }
        held.append((data, promise))
    }

    func flush(context: ChannelHandlerContext) {
        if held.isEmpty { context.flush() }
    }

    /// Bytes that arrived before a request are not its response: they are read first, and end the connection if they
    /// are HTTP. TLS messages, such as session tickets, do not end it.
    private func hasUnread(_ context: ChannelHandlerContext) -> Bool {
        outstanding.isReading || SocketFacts.hasUnreadBytes(context.channel)
    }

    private func wait(_ context: ChannelHandlerContext) {
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.pause) { [self] in
            release(context)
            if !held.isEmpty { wait(context) }
        }
    }

    private func release(_ context: ChannelHandlerContext) {
        guard !held.isEmpty, !hasUnread(context) else { return }
        let parts = held
        held = []
        for (part, promise) in parts { write(part, promise, context) }
        context.flush()
    }

    private func write(_ data: NIOAny, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext) {
        if case .head = unwrapOutboundIn(data) { outstanding.phase = .written(time.now) }
        context.write(data, promise: promise)
    }
}
