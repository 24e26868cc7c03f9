import NIOCore
import Synchronization

/// The connections a server has open, so that it can end without waiting for any of them.
///
/// Cancelling the server's task would end them too, but a connection accepted in that very moment is then dropped
/// unserved, which the networking library answers with a trap.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isClosing = false
    }

    private let state = Mutex(State())

    /// Closes every connection, and each one that is still being accepted.
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

/// Enters its connection into an ``OpenConnections`` and takes no further part.
final class ConnectionTracker: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Any

    private let connections: OpenConnections

    init(_ connections: OpenConnections) {
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.add(context.channel)
    }
}
