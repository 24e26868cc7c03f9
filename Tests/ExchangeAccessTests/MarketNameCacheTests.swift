import ShellTestSupport
import TestSupport
import ShellRuntime
import HTTPTypes
import BinanceMargin
import Synchronization
import Testing
import InjectedTime

@testable import ExchangeAccess
@testable import ShellSession

@Suite struct MarketNameCacheTests {
    private let folder: TemporaryFolder
    private let exchange = ListingExchange()
    private let session: ShellSession
    private let gateway: ExchangeGateway
    private let time = VirtualTime(automatic: true)

    init() throws {
        folder = try TemporaryFolder()
        let profile = ChosenProfile(name: "work", reason: .typed)
        session = ShellSession(schema: ShellSettings(), profile: profile)
        let prompts = Prompter(.absent)
        let approvals = ApprovedTexts(path: nil)
        let secrets = SecretResolver(
            environment: { $0 == "KEY" ? String(repeating: "k", count: 64) : "secret" },
            home: nil,
            programs: ScriptedPrograms(),
            prompts: prompts,
            approvals: approvals
        )
        let facts = ExchangeFacts(secrets: secrets, journal: Journal(time: time), time: time)
        let clients = LiveClientProvider(
            connecting: exchange,
            sandbox: exchange,
            secrets: secrets,
            hostGuard: ExchangeGuard(prompts: prompts, approvals: approvals),
            facts: facts,
            tape: NoTape(),
            time: PacedTime(time)
        )
        gateway = ExchangeGateway(clients, sandbox: exchange, facts: facts)
        session.update { snapshot in
            snapshot.settings.set("apiKey", to: "env:KEY", from: .typed)
            snapshot.settings.set("secret", to: "env:SECRET", from: .typed)
        }
    }

    private func book() -> MarketNameCache {
        MarketNameCache(gateway: gateway, file: MarketNamesFile(folder: folder.path), time: time)
    }

    private func names(in book: MarketNameCache) async -> MarketNames {
        while true {
            if let names = book.names(for: session.snapshot) { return names }
            book.refresh(for: session.snapshot)
            await Task.yield()
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `names are requested with the fetched credentials, kept, and not requested again`() async throws {
        _ = try await gateway.client(for: session.snapshot)
        let names = await names(in: book())
        #expect(names.assets == [.init("BTC", fullName: "Bitcoin"), .init("ETH")])
        #expect(names.isolatedPairs == ["BTCUSDT"])
        let paths = exchange.paths
        #expect(paths == ["/sapi/v1/margin/allAssets", "/sapi/v1/margin/isolated/allPairs"])
        // A later session reads them from the file.
        #expect(await self.names(in: book()) == names)
        #expect(exchange.paths == paths)
    }

    @Test func `nothing is requested before a statement has fetched a key`() async {
        #expect(await gateway.clientInUse(for: session.snapshot) == nil)
        #expect(exchange.paths == [])
    }

    @Test func `the file's names are read back, and a file that is not a list is left alone`() throws {
        let file = MarketNamesFile(folder: folder.path)
        let names = MarketNames(
            assets: [.init("ZEC", fullName: "Zcash coin"), .init("这是测试币"), .init("bad name"), .init("x\u{1B}[2J")],
            isolatedPairs: ["ZECUSDT", "a;b"],
            listedMilliseconds: 1_736_393_892_000
        )
        #expect(names.assets.map(\.name) == ["ZEC", "这是测试币"])
        #expect(names.isolatedPairs == ["ZECUSDT"])
        file.save(names, for: "https://api.binance.com")
        #expect(file.load("https://api.binance.com") == names)
        #expect(file.load("https://other.example") == nil)
        try folder.write("something else\n", to: "names-https-other.example")
        #expect(file.load("https://other.example") == nil)
    }

    @Test(arguments: ["-9223372036854775808", "-1", "9223372036854775807", "9223372036854775808", "253402300800000"])
    func `a list from no year that there is counts as none`(milliseconds: String) throws {
        try folder.write("marginsh-names 1 \(milliseconds)\nasset BTC Bitcoin\n", to: "names-https-other.example")
        #expect(MarketNamesFile(folder: folder.path).load("https://other.example") == nil)
    }
}

/// Responds to every request with two short lists, and records the requests.
private final class ListingExchange: ExchangeConnecting, ExchangeConnection, SandboxControl, Transport {
    struct Absent: Error {}

    private let requested = Mutex<[String]>([])

    var paths: [String] { requested.withLock { $0 } }
    var transport: any Transport { self }

    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection { self }

    func open() async throws -> SandboxAccess { throw Absent() }

    func run(_ drill: SandboxDrill) async throws -> Bool { throw Absent() }

    func close() async {}

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let path = String(request.target.prefix { $0 != "?" })
        requested.withLock { $0.append(path) }
        let assets = """
            [{"assetFullName":"Bitcoin","assetName":"BTC","isBorrowable":true,"isMortgageable":true},
            {"assetName":"ETH","isBorrowable":true,"isMortgageable":true}]
            """
        let pairs = #"[{"base":"BTC","isBuyAllowed":true,"isMarginTrade":true,"quote":"USDT","symbol":"BTCUSDT"}]"#
        return TransportResponse(
            status: 200,
            headers: [:],
            body: Array((path.hasSuffix("allAssets") ? assets : pairs).utf8),
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
