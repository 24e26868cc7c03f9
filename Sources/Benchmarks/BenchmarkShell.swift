import BilingualText
import BinanceMargin
import ExchangeAccess
import HTTPTypes
import InjectedTime
import MarginShell
import RecordRendering
import RequestSigning
import ShellSession
import Synchronization

/// A whole shell in this process, in the sandbox's profile, with the measurement's own exchange.
enum BenchmarkShell {
    /// Assembles the shell.
    ///
    /// - Parameters:
    ///   - responses: receives the output; a shell with a prompt prints above the prompt.
    ///   - isTerminal: whether the output is treated as a terminal.
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

/// Collects text for a measurement.
final class GatheredText: TextOutput {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }

    func write(_ text: String) throws { kept.withLock { $0 += text } }
}

/// A measurement's own exchange, with any transport.
struct MeasuredExchange: SandboxControl {
    let connection: any ExchangeConnection
    let baseURL: BaseURL
    let credentials: Credentials
    let limitFactor: Int

    func open() async throws -> SandboxAccess {
        SandboxAccess(connection: connection, baseURL: baseURL, credentials: credentials, limitFactor: limitFactor)
    }

    func run(_ drill: SandboxDrill) async throws -> Bool { false }

    func close() async {}
}

/// A connection that needs no closing.
struct OpenConnection: ExchangeConnection {
    let transport: any Transport

    func close() async {}
}

/// The sandbox's profile never connects to another exchange.
private struct NoConnecting: ExchangeConnecting {
    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection {
        throw MeasurementFailure("no exchange but the sandbox is reached")
    }
}

private struct NoPrograms: ProgramRunning {
    func run(_ plan: ProgramPlan) async throws -> ProgramResult { throw ProgramFailure.notStarted }
}

/// Responds at once, as an exchange without limits would.
struct ImmediateTransport: Transport {
    private let body = Array(#"{"amount":"1.69248805","borrowLimit":"60"}"#.utf8)

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        TransportResponse(
            status: 200,
            headers: [:],
            body: body,
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
