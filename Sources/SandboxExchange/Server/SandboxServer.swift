import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// Serves a ``SandboxExchange`` over HTTP on a loopback address.
package final class SandboxServer: Sendable {
    /// The most connections served at a time; further ones wait to be accepted.
    package static let maximumConnections = 256

    /// The port the server listens on.
    package let port: Int

    private let group: MultiThreadedEventLoopGroup
    private let running: Task<Void, any Error>

    private init(port: Int, group: MultiThreadedEventLoopGroup, running: Task<Void, any Error>) {
        self.port = port
        self.group = group
        self.running = running
    }

    /// Binds and starts serving.
    ///
    /// It installs no signal handler, so that it can live inside a program that has its own.
    ///
    /// - Parameter port: the port to listen on; 0 takes a free one.
    /// - Throws: the system's error if the address cannot be bound.
    package static func start(
        exchange: SandboxExchange,
        host: String = "127.0.0.1",
        port: Int = 0
    ) async throws -> SandboxServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let server = Server(
            childChannelSetup: HTTP1Channel(
                responder: { request, writer, channel in
                    try await ExchangeResponder(exchange: exchange).respond(to: request, writer: writer, on: channel)
                },
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: .seconds(120),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 * 1024,
                        maxHeaderListSize: 32 * 1024,
                        maxHeaderFieldCount: 128
                    )
                )
            ),
            configuration: ServerConfiguration(
                address: .hostname(host, port: port),
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(maximumConnections)
            ),
            onServerRunning: { channel in
                announce.yield(channel.localAddress?.port ?? port)
                announce.finish()
            },
            eventLoopGroup: group,
            logger: Logger(label: "sandbox", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        let running = Task {
            defer { announce.finish() }
            try await server.run()
        }
        for await bound in ports {
            return SandboxServer(port: bound, group: group, running: running)
        }
        // The stream ended without a port: binding failed, and the task has the reason.
        defer { group.shutdownGracefully { _ in } }
        try await running.value
        throw CancellationError()
    }

    /// Stops listening and closes every connection.
    package func stop() async {
        // Not gracefully: an answer that a drill holds back would keep a graceful end waiting for ever.
        running.cancel()
        _ = await running.result
        try? await group.shutdownGracefully()
    }
}
