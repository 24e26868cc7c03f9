import HummingbirdCore
import Logging
import NIOCore
import Synchronization
import SystemCalls
import SandboxExchange

/// The open connections of a server, so that it can stop without waiting for them.
///
/// Cancelling the server's task would end them too, but a connection that is accepted at that time is dropped without
/// being served, on which the networking library traps.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isClosing = false
    }

    private let state = Mutex(State())

    /// Closes every connection, also those that are being accepted.
    func close() {
        let channels = state.withLock { state in
            state.isClosing = true
            return Array(state.channels.values)
        }
        for channel in channels { channel.close(promise: nil) }
    }

    fileprivate func add(_ channel: any Channel) {
        let isClosing = state.withLock { state in
            state.channels[ObjectIdentifier(channel)] = channel
            return state.isClosing
        }
        channel.closeFuture.whenComplete { [weak self] _ in
            self?.state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
        }
        if isClosing { channel.close(promise: nil) }
    }
}

/// Adds its connection to an ``OpenConnections``.
final class ConnectionTracker: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let connections: OpenConnections

    init(_ connections: OpenConnections) { self.connections = connections }

    func handlerAdded(context: ChannelHandlerContext) { connections.add(context.channel) }
}

/// HTTP/1.1 that runs on the connection's event loop and keeps the bytes of a request until it has a response.
struct PendingBytesChannel: ServerChildChannel {
    let http: HTTP1Channel

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(PendingBytes())
        }
        .flatMap { http.setup(channel: channel, logger: logger) }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(EventLoopExecutor(value.channel.eventLoop)) {
            await http.handle(value: value, logger: logger)
        }
    }
}

/// Keeps the first bytes that have no response yet, to explain why they are not a request.
///
/// The handler is before the HTTP decoder. A request that arrives in one piece is not copied.
final class PendingBytes: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private(set) var pending = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if pending.readableBytes == 0 {
            pending = unwrapInboundIn(data)
        } else if pending.readableBytes < UnreadableRequest.maximumKept {
            pending.writeImmutableBuffer(unwrapInboundIn(data))
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        pending = ByteBuffer()
        context.write(data, promise: promise)
    }
}

/// Runs a connection's task on its event loop.
///
/// On another thread, each request would wake the task and each response the loop, which takes longer than the response
/// itself.
final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = QueuedJob(job)
        loop.execute { job.run(on: self) }
    }
}
