import HTTPTypes
import HummingbirdCore
import NIOCore

/// Lets other programs run drills, over HTTP on a loopback port of its own.
///
/// Every call is a POST with the header `X-Sandbox-Control`, whatever its value, names this machine as its host, and has no
/// origin. A web page cannot send one: browsers say where a page came from, and under which name it found this machine.
package final class ControlServer: Sendable {
    /// The header that every call must carry.
    package static let header = "X-Sandbox-Control"

    /// The port the server listens on.
    package let port: Int

    private let listener: HTTPListener

    private init(_ listener: HTTPListener) {
        self.listener = listener
        port = listener.port
    }

    /// Binds to 127.0.0.1 and starts serving.
    ///
    /// - Parameters:
    ///   - exchange: what the drills are for.
    ///   - port: the port to listen on; 0 takes a free one.
    /// - Throws: the system's error if the port cannot be bound.
    package static func start(exchange: SandboxExchange, port: Int = 0) async throws -> ControlServer {
        let panel = ControlPanel(exchange: exchange)
        let listener = try await HTTPListener.start(
            host: "127.0.0.1",
            port: port,
            onUnreadable: exchange.tell(of:)
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
    package func stop() async {
        await listener.stop()
    }
}
