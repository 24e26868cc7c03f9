import BilingualText
import BinanceMargin
import MarginShell
import ShellRuntime
import Synchronization
import InjectedTime

/// A whole shell in this process, in the sandbox's profile, over an exchange of the measurement's own.
enum BenchmarkShell {
    /// Puts the shell together.
    ///
    /// - Parameters:
    ///   - answers: where answers go; a shell at a prompt prints above that.
    ///   - isTerminal: whether a person would sit there.
    static func assembly(
        over exchange: any SandboxControl,
        responses: any TextOutput,
        isTerminal: Bool,
        time: any TimeSource
    ) -> ShellAssembly {
        let session = ShellSession(
            schema: ShellSettings(),
            profile: ChosenProfile(name: ChosenProfile.sandboxName, reason: .flag)
        )
        let console = Console(
            standardOutput: responses,
            standardError: responses,
            recordsToTerminal: isTerminal,
            noticesToTerminal: isTerminal,
            columns: { isTerminal ? 100 : nil },
            allowsColour: false,
            session: session,
            localeLanguage: .english
        )
        let prompts = Prompter(terminal: StandardTerminal(), language: { console.language })
        return ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: NoConnecting(),
                sandbox: exchange,
                secrets: SecretResolver(
                    environment: { _ in nil },
                    home: nil,
                    programs: NoPrograms(),
                    prompts: prompts,
                    approvals: ApprovedTexts(path: nil)
                ),
                profiles: ProfileStore(folders: ShellFolders(environment: { _ in nil })),
                prompts: prompts,
                time: time
            )
        )
    }
}

/// Text that a measurement reads afterwards.
final class GatheredText: TextOutput {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }

    func write(_ text: String) throws { kept.withLock { $0 += text } }
}

/// An exchange of a measurement's own, reached through any transport.
struct MeasuredExchange: SandboxControl {
    let connection: any ExchangeConnection
    let baseURL: BaseURL
    let credentials: Credentials
    let limitFactor: Int

    func open() async throws -> SandboxAccess {
        SandboxAccess(
            connection: connection,
            baseURL: baseURL,
            credentials: credentials,
            limitFactor: limitFactor
        )
    }

    func run(_ drill: SandboxDrill) async throws -> Bool { false }

    func close() async {}
}

/// A transport that nobody needs to close.
struct OpenConnection: ExchangeConnection {
    let transport: any Transport

    func close() async {}
}

/// The sandbox's profile never asks for another exchange.
private struct NoConnecting: ExchangeConnecting {
    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection {
        throw MeasurementFailure("no exchange but the sandbox is reached")
    }
}

private struct NoPrograms: ProgramRunning {
    func run(_ plan: ProgramPlan) async throws -> ProgramResult { throw ProgramFailure.notStarted }
}
