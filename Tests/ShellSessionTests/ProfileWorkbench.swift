import ShellTestSupport
import TestSupport
import BilingualText
import BinanceMargin
import ShellRuntime
import InjectedTime

@testable import ExchangeAccess
@testable import ShellSession

/// A session with profiles in a folder of the test's own. Nothing is ever sent.
struct ProfileWorkbench {
    let folder: TemporaryFolder
    let session = ShellSession(schema: ShellSettings())
    let store: ProfileStore
    let profiles: ProfileService

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let folders = ShellFolders(environment: { $0 == "XDG_CONFIG_HOME" ? folder.path : nil })
        store = ProfileStore(folders: folders)
        let time = VirtualTime(automatic: true)
        let prompts = Prompter(.absent)
        let secrets = SecretResolver(
            environment: { _ in nil },
            home: nil,
            programs: ScriptedPrograms(),
            prompts: prompts,
            approvals: ApprovedTexts(path: nil)
        )
        let sandbox = NoExchange()
        let facts = ExchangeFacts(secrets: secrets, journal: Journal(time: time), time: time)
        let clients = LiveClientProvider(
            connecting: NoExchange(),
            sandbox: sandbox,
            secrets: secrets,
            hostGuard: ExchangeGuard(prompts: prompts, approvals: ApprovedTexts(path: nil)),
            facts: facts,
            tape: NoTape(),
            time: PacedTime(time)
        )
        let gateway = ExchangeGateway(clients, sandbox: sandbox, facts: facts)
        profiles = ProfileService(
            store: store,
            session: session,
            connections: gateway,
            time: time,
            language: { .english }
        )
    }

    /// Writes the file of profile `work` and gives its path.
    @discardableResult
    func writeProfile(_ text: String, permissions: Int = 0o600) throws -> String {
        try folder.write(text, to: "marginsh/profiles/work.msh", permissions: permissions)
    }

    /// A file that is read as a profile is.
    enum Place: String, CaseIterable {
        case profile = "marginsh/profiles/work.msh"
        case startFile = "marginsh/rc.msh"
    }

    /// Reads the file at `place` and applies it to the session.
    func apply(_ place: Place) async throws {
        switch place {
        case .profile: try await useProfile()
        case .startFile: _ = try await profiles.applyStartFile()
        }
    }

    /// Uses profile `work`.
    @discardableResult
    func useProfile() async throws -> [(name: String, value: Value)] {
        try await profiles.use(ChosenProfile(name: "work", reason: .typed))
    }

    /// The values that were set, by name.
    var values: [String: String] {
        let settings = session.snapshot.settings
        return Dictionary(
            uniqueKeysWithValues: ShellSettings().declarations.compactMap { declaration in
                guard let entry = settings[declaration.name], entry.origin != .defaultValue else { return nil }
                return (declaration.name, entry.text)
            }
        )
    }
}

/// Stands for no exchange: a test that reaches it has failed.
struct NoExchange: ExchangeConnecting, SandboxControl {
    struct Absent: Error {}

    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection { throw Absent() }

    func open() async throws -> SandboxAccess { throw Absent() }

    func run(_ drill: SandboxDrill) async throws -> Bool { throw Absent() }

    func close() async {}
}
