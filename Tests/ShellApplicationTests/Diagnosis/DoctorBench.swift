import BilingualText
import Foundation
import BinanceMargin
import SandboxExchange
@testable import Diagnosis
@testable import ExchangeAccess
@testable import ShellApplication
@testable import ShellSession
import ShellRuntime
import InjectedTime

/// A session in which nothing is the matter, until a drill sees to it.
struct DoctorBench {
    static let apiKey = String(repeating: "K", count: 64)
    static let secret = String(repeating: "s", count: 64)

    let folder: ScriptFolder
    let time = VirtualTime(automatic: true)
    var program = ProgramFacts(version: "0.1.0", compiler: "6.3", platform: "Linux-x86_64")
    var terminal = TerminalFacts(
        inputIsTerminal: true,
        outputIsTerminal: true,
        type: "xterm",
        locale: "C.UTF-8",
        columns: 100
    )
    var vectors = SigningVector.published
    var environment = ["KEY": apiKey, "SECRET": secret]
    var settings = ["apiKey": "env:KEY", "secret": "env:SECRET"]
    var profile: ChosenProfile? = ChosenProfile(name: "work", reason: .flag)
    var scope = MarginScope.cross
    var way: any ConnectionProbing
    var overrides: [String: OverridingExchange.Override] = [:]
    var scenario = #""permissions": ["reading"], "addresses": ["127.0.0.1"]"#
    var rules = ""
    var faults: [Fault] = []
    var skew = Duration.zero
    var approved: [String] = []
    var afterwards: [@Sendable () async -> Void] = []

    init() throws {
        folder = try ScriptFolder()
        way = CannedNetworkPath(report: .good(until: time.wallMilliseconds / 1000 + 90 * 86_400))
        try writeProfile("use cross\n")
    }

    /// Writes the profile's file, and its folder.
    func writeProfile(_ text: String, permissions: Int = 0o600) throws {
        try write(text, to: "marginsh/profiles/work.msh", permissions: permissions)
    }

    /// Writes a file below the configuration's folder and gives its path.
    @discardableResult
    func write(_ text: String, to name: String, permissions: Int = 0o600) throws -> String {
        let file = URL(filePath: folder.path).appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
        return file.path
    }

    /// Responds to `path` in place of the exchange.
    mutating func response(
        _ path: String,
        _ body: String,
        status: Int = 200,
        headers: [String: String] = [:]
    ) {
        overrides[path] = OverridingExchange.Override(status: status, body: body, headers: headers)
    }

    /// Lets the exchange be at fault for as long as the drill lasts.
    mutating func fault(_ kind: Fault.Kind, _ measure: Duration? = nil) {
        faults.append(Fault(kind, for: .duration(.seconds(3600)), parameter: measure))
    }

    /// Looks at the way with real sockets, through a resolver that knows these names.
    mutating func lookForReal(_ names: [String: [String]], baseURL: String) {
        settings["baseURL"] = baseURL
        way = HTTPProbing(connecting: HTTPConnecting(time: SystemTime()), resolver: LocalResolver(table: names))
    }
}

extension DoctorBench {
    /// What the checks found, and how many requests they sent.
    struct Outcome {
        let reports: [CheckReport]
        let requests: Int

        subscript(name: CheckName) -> CheckResult? { reports.first { $0.name == name }?.result }

        /// The checks that came out so, in order.
        func checks(_ outcome: CheckOutcome) -> [CheckName] {
            reports.filter { $0.result.outcome == outcome }.map(\.name)
        }
    }

    /// The bundle of a diagnosis.
    func bundle() async throws -> BundleDocument {
        let (gateway, requester) = parts(try sandbox())
        let reports = try await time.active { try await requester.run(DiagnosticChecks.checks, offline: false) }
        let maker = BundleMaker(
            session: requester.session,
            services: requester.services,
            journal: gateway.facts.journal,
            secrets: gateway.facts.liveSecrets,
            time: time,
            noteVariables: { _ in }
        )
        return maker.document(of: reports)
    }

    func run(_ names: [CheckName] = [], offline: Bool = false) async throws -> Outcome {
        let exchange = try sandbox()
        let (gateway, requester) = parts(exchange)
        let reports = try await time.active {
            try await requester.run(DiagnosticChecks.checks(named: names), offline: offline)
        }
        await gateway.close()
        for action in afterwards { await action() }
        return Outcome(reports: reports, requests: exchange.requests)
    }

    func sandbox() throws -> OverridingExchange {
        let text = """
            {"extends": "standard", \(rules)
             "keys": [{"kind": "hmac", "apiKey": "\(Self.apiKey)", "secret": "\(Self.secret)", \(scenario)}]}
            """
        let exchange = SandboxExchange(scenario: try ScenarioReader.read(Array(text.utf8)), time: time)
        for fault in faults { exchange.inject(fault) }
        exchange.skew(skew)
        return OverridingExchange(exchange: exchange, overrides: overrides, time: time)
    }

    func parts(_ exchange: OverridingExchange) -> (ExchangeGateway, DoctorService) {
        let session = ShellSession(schema: ShellSettings(), profile: profile)
        session.update { snapshot in
            snapshot.scope = scope
            for (name, text) in settings { snapshot.settings.set(name, to: text, from: .typed) }
        }
        let (variables, path) = (environment, folder.path)
        let prompts = Prompter(terminal: NobodyThere(), language: { .english })
        let approvals = ApprovedTexts(path: nil)
        for text in approved { approvals.add(text, .baseURL) }
        let secrets = SecretResolver(
            environment: { variables[$0] },
            home: path,
            programs: NoPrograms(),
            prompts: prompts,
            approvals: approvals
        )
        let sandbox = CountingExchange(time: time)
        let facts = ExchangeFacts(
            secrets: secrets,
            journal: Journal(time: time),
            time: time
        )
        let clients = LiveClientProvider(
            connecting: exchange,
            sandbox: sandbox,
            secrets: secrets,
            hostGuard: ExchangeGuard(prompts: prompts, approvals: approvals),
            facts: facts,
            tape: NoTape(),
            time: PacedTime(time)
        )
        let gateway = ExchangeGateway(clients, sandbox: sandbox, facts: facts)
        let folders = ShellFolders(environment: { ["XDG_CONFIG_HOME", "HOME"].contains($0) ? path : nil })
        let profiles = ProfileService(
            store: ProfileStore(folders: folders),
            session: session,
            connections: gateway,
            time: time,
            language: { .english }
        )
        let services = DiagnosisServices(
            program: program,
            terminal: terminal,
            folders: folders,
            probing: way,
            vectors: { [vectors] in vectors }
        )
        let requester = DoctorService(
            session: session,
            gateway: gateway,
            profiles: profiles,
            services: services,
            time: time
        )
        return (gateway, requester)
    }
}

/// A network path as the test defines it.
struct CannedNetworkPath: ConnectionProbing {
    var report: NetworkPathReport

    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport? { report }
}

extension NetworkPathReport {
    /// A way in which nothing is the matter.
    static func good(until end: Int64, issuer: String = "DigiCert Inc, DigiCert Global G2 TLS") -> NetworkPathReport {
        var report = NetworkPathReport(host: "api.binance.com", port: 443)
        report.lookup = .milliseconds(3)
        report.attempts = [Attempt(address: "192.0.2.7", connect: .milliseconds(20))]
        report.handshake = .milliseconds(40)
        report.certificates = [Certificate(issuer: issuer, notValidAfter: end)]
        return report
    }

    /// A way that ends at `step`.
    static func ending(at step: Step, _ reason: TransportFailure.Reason) -> NetworkPathReport {
        var report = good(until: 4_000_000_000)
        report.failedStep = step
        report.failure = reason
        if step == .connect {
            report.attempts = [Attempt(address: "192.0.2.7", connect: nil, failure: reason)]
        }
        return report
    }
}
