import BilingualText
import BinanceMargin
import RequestSigning
import ShellRuntime
import Synchronization
import InjectedTime

@testable import ExchangeAccess
@testable import MarginShell
@testable import RecordRendering
@testable import ShellSession

/// Text that a test reads back.
final class RecordedOutput: TextOutput {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }

    func write(_ text: String) throws { kept.withLock { $0 += text } }
}

extension ShellAssembly {
    /// A shell on virtual time that can reach no exchange.
    static func offline(
        responses: RecordedOutput = RecordedOutput(),
        notices: RecordedOutput = RecordedOutput()
    ) -> ShellAssembly {
        let session = ShellSession(schema: ShellSettings())
        let console = Console(
            standardOutput: responses,
            standardError: notices,
            recordsToTerminal: false,
            noticesToTerminal: false,
            columns: { nil },
            allowsColour: false,
            session: session,
            localeLanguage: .english
        )
        let folders = ShellFolders(environment: { _ in nil })
        let prompts = Prompter(terminal: Unreachable(), language: { console.language })
        let secrets = SecretResolver(
            environment: { _ in nil },
            home: nil,
            programs: Unreachable(),
            prompts: prompts,
            approvals: ApprovedTexts(path: nil)
        )
        let environment = ShellEnvironment(
            connecting: Unreachable(),
            sandbox: Unreachable(),
            secrets: secrets,
            profiles: ProfileStore(folders: folders),
            prompts: prompts,
            hostGuard: ExchangeGuard(prompts: prompts, approvals: ApprovedTexts(path: nil)),
            time: VirtualTime(automatic: true)
        )
        return ShellAssembly(session: session, console: console, environment: environment)
    }
}

/// Everything beyond the shell, and none of it there.
private struct Unreachable: ExchangeConnecting, SandboxControl, ProgramRunning, PromptTerminal, Error {
    let isPresent = false

    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection { throw self }

    func open() async throws -> SandboxAccess { throw self }

    func close() async {}

    func run(_ drill: SandboxDrill) async throws -> Bool { throw self }

    func run(_ plan: ProgramPlan) async throws -> ProgramResult { throw self }

    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? { nil }
}
