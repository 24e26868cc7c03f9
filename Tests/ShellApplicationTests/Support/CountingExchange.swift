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
    private let overrides: [String: String]
    private let log = PathLog()
    private let closed = Mutex(0)

    /// - Parameter overrides: bodies by path, in place of the exchange's responses.
    init(scenario: Scenario = .standard, overriding overrides: [String: String] = [:], time: any TimeSource) {
        exchange = InProcessExchange(scenario: scenario, time: time)
        self.overrides = overrides
    }

    /// The requested paths, in order.
    var paths: [String] { targets.map { String($0.prefix { $0 != "?" }) } }

    /// The same with their queries.
    var targets: [String] { log.targets }

    var closeCount: Int { closed.withLock { $0 } }

    func open() async throws -> SandboxAccess {
        let access = try await exchange.open()
        return SandboxAccess(
            connection: CountingConnection(inner: access.connection, overrides: overrides, log: log),
            baseURL: access.baseURL,
            credentials: access.credentials
        )
    }

    func run(_ drill: SandboxDrill) async throws -> Bool {
        await exchange.run(drill)
    }

    func open(scenario: [UInt8], time: any TimeSource) async throws -> SandboxAccess {
        try await exchange.open(scenario: scenario, time: time)
    }

    func marketNames() async -> MarketNames? { await exchange.marketNames() }

    func close() async {
        closed.withLock { $0 += 1 }
        await exchange.close()
    }
}

private final class PathLog: Sendable {
    private let kept = Mutex<[String]>([])

    var targets: [String] { kept.withLock { $0 } }

    func add(_ target: String) { kept.withLock { $0.append(target) } }
}

private struct CountingConnection: ExchangeConnection, Transport {
    let inner: any ExchangeConnection
    let overrides: [String: String]
    let log: PathLog

    var transport: any Transport { self }

    func close() async {
        await inner.close()
    }

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let path = String(request.target.prefix { $0 != "?" })
        log.add(request.target)
        guard let body = overrides[path] else { return try await inner.transport.send(request) }
        return TransportResponse(
            status: 200,
            fields: [("Content-Type", "application/json")],
            body: Array(body.utf8),
            timing: TransportTiming(firstByte: .milliseconds(1), total: .milliseconds(1), newConnection: false)
        )
    }
}
