import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
package import SandboxExchange

/// Serves a ``SandboxExchange`` over HTTP.
package final class SandboxServer: Sendable {
    /// The most connections at a time; further ones wait to be accepted.
    package static let maximumConnections = 256

    /// The address is not a loopback address, and the exposure was not allowed.
    package struct NotLoopback: Error, Hashable {
        /// The given address.
        package let host: String
    }

    private static let loopbackHosts: Set<String> = ["127.0.0.1", "::1", "localhost"]

    package let port: Int

    private let listener: HTTPListener

    private init(_ listener: HTTPListener) {
        self.listener = listener
        port = listener.port
    }

    /// Binds to an address and starts serving.
    ///
    /// It installs no signal handler, so that it can be part of a program that has its own.
    ///
    /// - Parameters:
    ///   - exchange: the exchange to serve.
    ///   - host: the address to listen on.
    ///   - port: the port to listen on; 0 for a free one.
    ///   - tls: the certificate for HTTPS; nil for HTTP.
    ///   - exposedToNetwork: whether other machines may reach the exchange. Any of them can then use its weight limits
    ///     and read its simulated figures.
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
            onUnreadable: exchange.report(_:)
        ) { request, writer, channel in
            try await responder.respond(to: request, writer: writer, on: channel)
        }
        return SandboxServer(listener)
    }

    /// Stops listening and closes every connection.
    package func stop() async { await listener.stop() }
}

/// Lets other programs simulate faults, over HTTP on its own loopback port.
///
/// Every call is a POST with the header `X-Sandbox-Control` (any value), with this computer as its host and without an
/// origin. A web page cannot send such a call, because browsers send its origin and the host name it used.
package final class ControlServer: Sendable {
    /// The header that every call must carry.
    package static let header = "X-Sandbox-Control"

    package let port: Int

    private let listener: HTTPListener

    private init(_ listener: HTTPListener) {
        self.listener = listener
        port = listener.port
    }

    /// Binds to 127.0.0.1 and starts serving.
    ///
    /// - Parameters:
    ///   - exchange: the exchange to control.
    ///   - port: the port to listen on; 0 for a free one.
    /// - Throws: the system's error if the port cannot be bound.
    package static func start(exchange: SandboxExchange, port: Int = 0) async throws -> ControlServer {
        let panel = ControlPanel(exchange: exchange)
        let listener = try await HTTPListener.start(
            host: "127.0.0.1",
            port: port,
            onUnreadable: exchange.report(_:)
        ) { request, writer, _ in
            let fields = request.head.headerFields
            let refusal = panel.refusal(host: request.head.authority, origin: fields[.origin])
            let response =
                refusal
                ?? panel.respond(
                    method: request.head.method.rawValue,
                    target: request.head.path ?? "",
                    isMarked: fields.contains { $0.name.rawName.equalsIgnoringASCIICase(header) }
                )
            try await writer.write(
                response: response.head,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body))
            )
        }
        return ControlServer(listener)
    }

    /// Stops listening and closes every connection.
    package func stop() async { await listener.stop() }
}
