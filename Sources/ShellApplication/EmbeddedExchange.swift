import BinanceMargin
import BinanceMarginHTTP
import MarginShell
import SandboxExchange
import InjectedTime

/// The embedded exchange behind a real socket on the loopback address, started when it is first asked something.
actor EmbeddedExchange: SandboxControl {
    private let time: any TimeSource
    private var starting: Task<Running, any Error>?

    /// The parts of an exchange that runs.
    private struct Running: Sendable {
        let exchange: SandboxExchange
        let server: SandboxServer
        let access: SandboxAccess
    }

    init(time: any TimeSource) {
        self.time = time
    }

    func open() async throws -> SandboxAccess {
        try await running().access
    }

    func run(_ drill: SandboxDrill) async throws -> Bool {
        try await running().exchange.run(drill)
    }

    nonisolated func marketNames() async -> MarketNames? { MarketNames(.standard) }

    func close() async {
        guard let running = try? await starting?.value else { return }
        starting = nil
        await running.access.connection.close()
        await running.server.stop()
    }

    private func running() async throws -> Running {
        // Kept at once, so that two first requests at the same time share one exchange.
        let task = starting ?? Task { [time] in try await Self.start(time: time) }
        starting = task
        do {
            return try await task.value
        } catch {
            starting = nil
            throw error
        }
    }

    private static func start(time: any TimeSource) async throws -> Running {
        let exchange = SandboxExchange(time: time)
        let server = try await SandboxServer.start(exchange: exchange)
        let access = SandboxAccess(
            connection: HTTPConnection(http: HTTPTransport(time: time)),
            baseURL: try BaseURL("http://127.0.0.1:\(server.port)"),
            credentials: try SandboxKey.credentials(of: exchange)
        )
        return Running(exchange: exchange, server: server, access: access)
    }
}
