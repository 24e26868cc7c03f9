import BinanceMargin
import BinanceMarginHTTP
import ExchangeAccess
import InjectedTime
import RequestSigning
import SandboxExchange
import SandboxHTTP

/// The embedded exchange on a real loopback socket, started at the first request.
actor EmbeddedExchange: SandboxControl {
    private let time: any TimeSource
    private var starting: Task<Running, any Error>?

    private struct Running: Sendable {
        let exchange: SandboxExchange
        let server: SandboxServer
        let access: SandboxAccess
    }

    init(time: any TimeSource) { self.time = time }

    func open() async throws -> SandboxAccess { try await running().access }

    func run(_ drill: SandboxDrill) async throws -> Bool { try await running().exchange.run(drill) }

    nonisolated func open(scenario: [UInt8], time: any TimeSource) async throws -> SandboxAccess {
        try await InProcessExchange.serving(scenario, time: time)
    }

    nonisolated func marketNames() async -> MarketNames? { MarketNames(.standard) }

    func close() async {
        guard let running = try? await starting?.value else { return }
        starting = nil
        await running.access.connection.close()
        await running.server.stop()
    }

    private func running() async throws -> Running {
        // Stored before the first suspension, so that two concurrent first requests share one exchange.
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

/// The key that the shell uses with its own exchange. It opens simulated accounts only.
enum SandboxKey {
    /// The exchange's first key, in the client's types.
    static func credentials(of exchange: SandboxExchange) throws -> Credentials {
        guard let first = exchange.credentials.first, let key = APIKey(first.apiKey) else { throw Missing() }
        return Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: first.secret)))
    }

    /// The scenario has no key that the shell could use.
    struct Missing: Error, CustomStringConvertible {
        let description = "the scenario has no HMAC key"
    }
}

extension SandboxExchange {
    /// Performs a drill of the shell.
    ///
    /// - Returns: false if it cannot be done, for example because the asset does not exist.
    func run(_ drill: SandboxDrill) -> Bool {
        switch drill {
        case .fault(let fault, let extent, let measure):
            guard let kind = Fault.Kind(rawValue: fault.rawValue) else { return false }
            inject(Fault(kind, for: Fault.Extent(extent), parameter: measure))
        case .skew(let offset): skew(offset)
        case .price(let asset, let price): return setPrice(asset, to: price) != nil
        case .account(let change, let number, let asset, let pair):
            guard let drill = AccountDrill(change.rawValue, number, asset: asset) else { return false }
            return self.change(drill, in: pair)
        case .portfolio(let isOn): setPortfolio(isOn)
        case .reset: reset()
        }
        return true
    }
}

extension Fault.Extent {
    fileprivate init(_ extent: SandboxDrill.Extent) {
        self =
            switch extent {
            case .requests(let count): .requests(count)
            case .duration(let duration): .duration(duration)
            }
    }
}

extension MarketNames {
    init(_ scenario: Scenario) {
        self.init(
            assets: scenario.assetNames.map { Asset($0) },
            isolatedPairs: scenario.isolatedPairSymbols,
            listedMilliseconds: nil
        )
    }
}
