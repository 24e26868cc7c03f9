import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// Serves a ``SandboxExchange`` over HTTP on a loopback address.
package final class SandboxServer: Sendable {
    /// The most connections served at a time; further ones wait to be accepted.
    package static let maximumConnections = 256

    /// An address that other machines may reach, where that was not said to be meant.
    package struct NotLoopback: Error, Hashable {
        /// The address as given.
        package let host: String
    }

    private static let loopbackHosts: Set<String> = ["127.0.0.1", "::1", "localhost"]

    /// The port the server listens on.
    package let port: Int

    private let listener: HTTPListener

    private init(_ listener: HTTPListener) {
        self.listener = listener
        port = listener.port
    }

    /// Binds and starts serving.
    ///
    /// It installs no signal handler, so that it can live inside a program that has its own.
    ///
    /// - Parameters:
    ///   - exchange: what answers.
    ///   - host: the address to listen on.
    ///   - port: the port to listen on; 0 takes a free one.
    ///   - tls: the certificate to serve HTTPS with; nil for HTTP.
    ///   - exposedToNetwork: whether an address beyond this machine is meant. Everyone who reaches it can then spend the
    ///     exchange's budget and learn its made-up figures.
    /// - Throws: ``NotLoopback``, or the system's error if the address cannot be bound.
    package static func start(
        exchange: SandboxExchange,
        host: String = "127.0.0.1",
        port: Int = 0,
        tls: ServerCertificate? = nil,
        exposedToNetwork: Bool = false
    ) async throws -> SandboxServer {
        guard exposedToNetwork || loopbackHosts.contains(host) else { throw NotLoopback(host: host) }
        let responder = ExchangeResponder(exchange: exchange)
        let listener = try await HTTPListener.start(
            host: host,
            port: port,
            tls: tls,
            onUnreadable: exchange.tell(of:)
        ) { request, writer, channel in
            try await responder.respond(to: request, writer: writer, on: channel)
        }
        return SandboxServer(listener)
    }

    /// Stops listening and closes every connection, answered or not.
    package func stop() async {
        await listener.stop()
    }
}
