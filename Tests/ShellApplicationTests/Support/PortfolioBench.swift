import BinanceMargin
import BilingualText
import Foundation
import InjectedTime
import ShellRuntime
import Synchronization

@testable import ExchangeAccess
@testable import MarginShell
@testable import ShellApplication
@testable import ShellSession

/// A shell whose network is a table of responses by URL, with one profile, `bench`.
struct PortfolioBench {
    /// A response; nil lets the table decide.
    typealias Script = @Sendable (_ url: String) -> Reply?

    struct Reply: Sendable {
        var status = 200
        var headers: [(String, String)] = []
        var body: String
    }

    private static let key = "aKey" + String(repeating: "K", count: 40)
    private let responses = CollectedText()
    private let notices = CollectedText()
    private let network: TableNetwork
    private let session: ShellSession
    private let folder: ScriptFolder
    private let batch: BatchShell

    var output: String { responses.text }
    var errors: String { notices.text }

    /// The URLs that were requested, without their queries.
    var sent: [String] { network.sent }

    /// The addresses to which a connection was opened.
    var opened: [String] { network.opened }

    /// How often a key was read.
    var fetchedKeys: Int { network.keys }

    /// - Parameters:
    ///   - lines: the profile's, besides those of the key.
    ///   - approved: addresses that a person approved before.
    init(
        _ lines: String...,
        approved: [String] = [],
        allowed: Set<PermissionClass> = Set(PermissionClass.allCases),
        language: Language = .english,
        script: @escaping Script = { _ in nil }
    ) throws {
        folder = try ScriptFolder()
        let time = VirtualTime(automatic: true)
        let session = ShellSession(schema: ShellSettings())
        self.session = session
        let network = TableNetwork(time: time, script: script)
        self.network = network
        let console = Console(
            standardOutput: responses,
            standardError: notices,
            recordsToTerminal: false,
            noticesToTerminal: false,
            columns: { 80 },
            allowsColour: false,
            session: session,
            localeLanguage: language
        )
        let prompts = Prompter(terminal: AbsentPerson(), language: { console.language })
        let approvals = ApprovedTexts(path: nil)
        for text in approved { approvals.add(text, .baseURL) }
        let folders = ShellFolders(environment: { [folder] in $0 == "XDG_CONFIG_HOME" ? folder.path : nil })
        let assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: network,
                sandbox: InProcessExchange(time: time),
                secrets: SecretResolver(
                    environment: { name in
                        guard name == "KEY" else { return nil }
                        network.noteKey()
                        return Self.key
                    },
                    home: nil,
                    programs: NoPrograms(),
                    prompts: prompts,
                    approvals: approvals
                ),
                profiles: ProfileStore(folders: folders),
                prompts: prompts,
                hostGuard: ExchangeGuard(prompts: prompts, approvals: approvals),
                time: time
            ),
            allowedToScripts: allowed
        )
        batch = BatchShell(assembly, allowed: allowed)
        let profiles = folder.path + "/marginsh/profiles"
        try FileManager.default.createDirectory(
            atPath: profiles,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let path = profiles + "/bench.msh"
        let text = (["set apiKey env:KEY", "set secret env:KEY"] + lines).map { $0 + "\n" }.joined()
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// A file in the bench's folder.
    func path(_ name: String) -> String { folder.path + "/" + name }

    /// Runs a text as `-c` does, in the profile.
    @discardableResult
    func run(_ text: String) async -> UInt8 {
        if session.snapshot.profile == nil { _ = await batch.run(lines: ["profile use bench"]) }
        return await batch.run(lines: [text])
    }
}

/// Responds by URL, and keeps what was asked.
final class TableNetwork: ExchangeConnecting {
    private struct State {
        var sent: [String] = []
        var opened: [String] = []
        var keys = 0
    }

    private static let bodies: [(part: String, body: String)] = [
        ("/papi/v1/margin/maxBorrowable", #"{"amount":"45","borrowLimit":"60"}"#),
        ("/papi/v1/margin/maxWithdraw", #"{"amount":"2.5"}"#),
        (
            "/papi/v1/account",
            """
            {"uniMMR":"5.25","accountEquity":"73480.47","actualEquity":"74010.12","accountInitialMargin":"2000",
            "accountMaintMargin":"1400.5","accountStatus":"NORMAL","virtualMaxWithdrawAmount":"70000.01",
            "totalAvailableBalance":"","totalMarginOpenLoss":"","updateTime":1736393892000}
            """
        ),
        (
            "/papi/v1/balance",
            #"[{"asset":"BTC","totalWalletBalance":"2","crossMarginBorrowed":"0","umUnrealizedPNL":"-5.5"}]"#
        ),
        ("/sapi/v1/account/apiRestrictions", #"{"ipRestrict":true,"enableReading":true}"#),
        ("/api/v3/time", #"{"serverTime":1736393892000}"#), ("/sapi/v1/margin/allAssets", "[]"),
        ("/sapi/v1/margin/maxBorrowable", #"{"amount":"1.5","borrowLimit":"60"}"#),
        (
            "/sapi/v1/account/info",
            #"{"vipLevel":0,"isMarginEnabled":true,"isFutureEnabled":true,"isPortfolioMarginRetailEnabled":true}"#
        ),
    ]

    private let time: any TimeSource
    private let script: PortfolioBench.Script
    private let state = Mutex(State())

    init(time: any TimeSource, script: @escaping PortfolioBench.Script) {
        self.time = time
        self.script = script
    }

    var sent: [String] { state.withLock { $0.sent } }
    var opened: [String] { state.withLock { $0.opened } }
    var keys: Int { state.withLock { $0.keys } }

    func noteKey() { state.withLock { $0.keys += 1 } }

    func connect(_ plan: ConnectionPlan) -> any ExchangeConnection {
        state.withLock { $0.opened.append(plan.baseURL.description) }
        return Connection(network: self)
    }

    private func reply(to url: String) -> PortfolioBench.Reply {
        if let reply = script(url) { return reply }
        let body = Self.bodies.first { url.hasSuffix($0.part) }?.body
        return .init(body: body ?? "{}")
    }

    private struct Connection: ExchangeConnection, Transport {
        let network: TableNetwork

        var transport: any Transport { self }

        func close() async {}

        func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
            let url = "\(request.baseURL)\(request.target.prefix { $0 != "?" })"
            network.state.withLock { $0.sent.append(url) }
            let reply = network.reply(to: url)
            return TransportResponse(
                status: reply.status,
                fields: reply.headers.map { (name: $0.0, value: $0.1) },
                body: Array(reply.body.utf8),
                timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
            )
        }
    }
}
