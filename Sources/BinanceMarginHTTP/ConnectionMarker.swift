import BinanceMargin
import InjectedTime
import NIOCore
import NIOHTTP1
import Synchronization

/// Marks the first response on a connection, delays a request while there are unread bytes, and writes none that no
/// longer has permission.
///
/// AsyncHTTPClient does not report which connection served a request. The mark is a header with a random value, which
/// no server can know. A request has the number of its permission in the same header, which is not written. The handler
/// is after the decoder; ``StrayResponseGuard`` is before it.
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
    private let permissions: SendPermissions
    private var isMarked = false
    private var isRefused = false
    private var held: [(part: NIOAny, promise: EventLoopPromise<Void>?)] = []

    init(outstanding: OutstandingRequest, time: any TimeSource, permissions: SendPermissions) {
        self.outstanding = outstanding
        self.time = time
        self.permissions = permissions
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
        guard case .head(var head) = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        if let number = head.headers.first(name: Self.headerName) {
            head.headers.remove(name: Self.headerName)
            guard permissions.isGiven(number) else {
                promise?.fail(TransportFailure(.withheld))
                context.fireErrorCaught(TransportFailure(.withheld))
                return context.close(promise: nil)
            }
        }
        outstanding.phase = .written(time.now)
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}

/// The permissions of the requests that were given to AsyncHTTPClient, by the number in their header.
final class SendPermissions: Sendable {
    private let state = Mutex<(last: UInt64, open: [String: SendPermission])>((0, [:]))

    func add(_ permission: SendPermission) -> String {
        state.withLock { state in
            state.last += 1
            let number = String(state.last)
            state.open[number] = permission
            return number
        }
    }

    func remove(_ number: String) { state.withLock { _ = $0.open.removeValue(forKey: number) } }

    /// Whether a request may be written now; it may not once its task has ended.
    func isGiven(_ number: String) -> Bool { state.withLock { $0.open[number] }?.isGiven() ?? false }
}
