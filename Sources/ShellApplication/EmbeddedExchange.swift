import MarginClient
import MarginClientHTTP
import MarginShell
import SandboxExchange
import TimeSource

/// The embedded exchange behind a real socket on the loopback address, started when it is first asked something.
actor EmbeddedExchange: SandboxControl {
    private let time: any TimeSource
    private var starting: Task<(SandboxServer, SandboxAccess), any Error>?

    init(time: any TimeSource) {
        self.time = time
    }

    func open() async throws -> SandboxAccess {
        // Kept at once, so that two first questions at the same time share one exchange.
        let task = starting ?? Task { [time] in try await Self.start(time: time) }
        starting = task
        do {
            return try await task.value.1
        } catch {
            starting = nil
            throw error
        }
    }

    func close() async {
        guard let (server, access) = try? await starting?.value else { return }
        starting = nil
        await access.connection.close()
        await server.stop()
    }

    private static func start(time: any TimeSource) async throws -> (SandboxServer, SandboxAccess) {
        let exchange = SandboxExchange(time: time)
        let server = try await SandboxServer.start(exchange: exchange)
        let access = SandboxAccess(
            connection: HTTPConnection(http: HTTPTransport(time: time)),
            baseURL: try BaseURL("http://127.0.0.1:\(server.port)"),
            credentials: try SandboxKey.credentials(of: exchange)
        )
        return (server, access)
    }
}
