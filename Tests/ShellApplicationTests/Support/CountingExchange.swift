import MarginShell
import BinanceMargin
@testable import ExchangeAccess
@testable import ShellApplication
import SandboxExchange
import Synchronization
import InjectedTime

/// The embedded exchange without a socket, which keeps the path of every request sent to it, and how often it was closed.
final class CountingExchange: SandboxControl {
    private let exchange: InProcessExchange
    private let log = PathLog()
    private let closed = Mutex(0)

    init(scenario: Scenario = .standard, time: any TimeSource) {
        exchange = InProcessExchange(scenario: scenario, time: time)
    }

    /// The requested paths, in order.
    var paths: [String] { log.paths }

    var closeCount: Int { closed.withLock { $0 } }

    func open() async throws -> SandboxAccess {
        let access = try await exchange.open()
        return SandboxAccess(
            connection: CountingConnection(inner: access.connection, log: log),
            baseURL: access.baseURL,
            credentials: access.credentials
        )
    }

    func run(_ drill: SandboxDrill) async throws -> Bool {
        await exchange.run(drill)
    }

    func marketNames() async -> MarketNames? { await exchange.marketNames() }

    func close() async {
        closed.withLock { $0 += 1 }
        await exchange.close()
    }
}

private final class PathLog: Sendable {
    private let kept = Mutex<[String]>([])

    var paths: [String] { kept.withLock { $0 } }

    func add(_ path: String) { kept.withLock { $0.append(path) } }
}

private struct CountingConnection: ExchangeConnection, Transport {
    let inner: any ExchangeConnection
    let log: PathLog

    var transport: any Transport { self }

    func close() async {
        await inner.close()
    }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        log.add(String(request.target.prefix { $0 != "?" }))
        return try await inner.transport.send(request)
    }
}
