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
        let services = ShellServices(
            connecting: Unreachable(),
            sandbox: Unreachable(),
            secrets: SecretResolver(environment: { _ in nil }, home: nil),
            time: VirtualTime(automatic: true)
        )
        return ShellAssembly(session: session, console: console, services: services)
    }
}

private struct Unreachable: ExchangeConnecting, SandboxControl, Error {
    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection { throw self }

    func open() async throws -> SandboxAccess { throw self }

    func close() async {}
}
