import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOPosix
import SystemCalls
import SandboxExchange

/// An HTTP/1.1 server on its own event loop.
///
/// One loop is enough for a test exchange, starts in a few milliseconds, and keeps responses in the order of the
/// requests.
final class HTTPListener: Sendable {
    let port: Int

    private let channel: any Channel
    private let connections: OpenConnections
    private let group: MultiThreadedEventLoopGroup
    private let running: Task<Void, any Error>

    private init(
        channel: any Channel,
        connections: OpenConnections,
        group: MultiThreadedEventLoopGroup,
        running: Task<Void, any Error>
    ) {
        port = channel.localAddress?.port ?? 0
        self.channel = channel
        self.connections = connections
        self.group = group
        self.running = running
    }

    /// Binds to an address and serves requests with `responder`.
    ///
    /// - Parameter onUnreadable: called with input that is not HTTP, which the listener refuses itself.
    /// - Throws: the system's error if the address cannot be bound.
    static func start(
        host: String,
        port: Int,
        tls: ServerCertificate? = nil,
        onUnreadable: @escaping @Sendable (UnreadableRequest) -> Void,
        responder: @escaping HTTPChannelHandler.Responder
    ) async throws -> HTTPListener {
        let connections = OpenConnections()
        let http = PendingBytesChannel(
            http: HTTP1Channel(responder: responder, configuration: configuration(connections, onUnreadable))
        )
        guard let tls else { return try await start(http, host: host, port: port, connections: connections) }
        let https = try TLSChannel(http, tlsConfiguration: tls.configuration)
        return try await start(https, host: host, port: port, connections: connections)
    }

    func stop() async {
        await stopAccepting()
        try? await channel.close()
        connections.close()
        _ = await running.result
        try? await group.shutdownGracefully()
    }

    /// Accepts no further connections, and waits until those that are being accepted have reached the server.
    ///
    /// The networking library traps on a connection that arrives after the listener has closed. Setting up a connection
    /// takes one or two iterations of its loop, because it does not wait for anything.
    private func stopAccepting() async {
        try? await channel.setOption(.autoRead, value: false).get()
        for _ in 1...4 { try? await channel.eventLoop.submit {}.get() }
    }

    private static func configuration(
        _ connections: OpenConnections,
        _ onUnreadable: @escaping @Sendable (UnreadableRequest) -> Void
    ) -> HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                ConnectionTracker(connections), UnreadableRequestHandler(report: onUnreadable),
            ],
            idleTimeout: .seconds(120),
            // Much larger than any signed query, and small enough to be harmless.
            httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                maxHeaderFieldSize: 16 * 1024,
                maxHeaderListSize: 32 * 1024,
                maxHeaderFieldCount: 128
            )
        )
    }

    private static func start(
        _ setup: some ServerChildChannel,
        host: String,
        port: Int,
        connections: OpenConnections
    ) async throws -> HTTPListener {
        // A thread that cannot get a file descriptor ends the process.
        guard DescriptorRoom.has(DescriptorRoom.neededByThread) else {
            throw SystemCallError(number: .tooManyOpenFiles, operation: .listen)
        }
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let (channels, announce) = AsyncStream.makeStream(of: (any Channel).self)
        let server = Server(
            childChannelSetup: setup,
            configuration: ServerConfiguration(
                address: .hostname(host, port: port),
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(SandboxServer.maximumConnections)
            ),
            onServerRunning: { channel in
                announce.yield(channel)
                announce.finish()
            },
            eventLoopGroup: group,
            logger: Logger(label: "sandbox", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        let running = Task {
            defer { announce.finish() }
            try await server.run()
        }
        for await channel in channels {
            return HTTPListener(channel: channel, connections: connections, group: group, running: running)
        }
        // The stream ended without a channel: binding failed, and the task has the error.
        defer { group.shutdownGracefully { _ in } }
        do {
            try await running.value
        } catch let error as IOError {
            throw SystemCallError(number: ErrorNumber(rawValue: error.errnoCode), operation: .listen)
        } catch is SocketAddressError {
            // The host name is unknown.
            throw SystemCallError(number: .addressNotAvailable, operation: .listen)
        }
        throw ChannelError.operationUnsupported
    }
}
