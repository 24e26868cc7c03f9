import MarginClient
import ShellRuntime
import Synchronization
import TimeSource

@testable import MarginShell

/// Text that a test reads back.
final class RecordedOutput: TextOutput {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }

    func write(_ text: String) throws { kept.withLock { $0 += text } }
}

extension ShellAssembly {
    /// A shell on virtual time that can reach no exchange.
    static func offline(
        answers: RecordedOutput = RecordedOutput(),
        remarks: RecordedOutput = RecordedOutput()
    ) -> ShellAssembly {
        let session = ShellSession(schema: ShellSettings())
        let console = Console(
            standardOutput: answers,
            standardError: remarks,
            answersToTerminal: false,
            remarksToTerminal: false,
            columns: { nil },
            allowsColour: false,
            session: session,
            localeLanguage: .english
        )
        let folders = ShellFolders(environment: { _ in nil })
        let questions = QuestionDesk(terminal: Unreachable(), catalogue: { console.catalogue })
        let secrets = SecretResolver(
            environment: { _ in nil },
            home: nil,
            programs: Unreachable(),
            questions: questions,
            approvals: ApprovedTexts(path: nil)
        )
        let services = ShellServices(
            connecting: Unreachable(),
            sandbox: Unreachable(),
            secrets: secrets,
            profiles: ProfileStore(folders: folders),
            questions: questions,
            hostGuard: ExchangeGuard(questions: questions, approvals: ApprovedTexts(path: nil)),
            time: VirtualTime(automatic: true)
        )
        return ShellAssembly(session: session, console: console, services: services)
    }
}

/// Everything beyond the shell, and none of it there.
private struct Unreachable: ExchangeConnecting, SandboxControl, ProgramRunning, QuestionTerminal, Error {
    let isPresent = false

    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection { throw self }

    func open() async throws -> SandboxAccess { throw self }

    func close() async {}

    func run(_ drill: SandboxDrill) async throws -> Bool { throw self }

    func run(_ plan: ProgramPlan) async throws -> ProgramResult { throw self }

    func ask(_ question: Question, isWanted: () -> Bool) -> Secret? { nil }
}
