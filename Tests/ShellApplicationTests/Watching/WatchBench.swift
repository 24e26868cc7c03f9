import LineEditing
import BilingualText
import CommandLanguage
import BinanceMargin
import SandboxExchange
import ShellRuntime
import Synchronization
import InjectedTime

@testable import ExchangeAccess
@testable import MarginShell
@testable import RecordRendering
@testable import ShellApplication
@testable import ShellSession

/// A shell on a virtual clock and an exchange in the same process: what it printed can be read, and the exchange
/// drilled.
struct WatchBench {
    let time: VirtualTime
    let exchange: SandboxExchange
    let requests: RequestLog
    let responses = CollectedText()
    let notices = CollectedText()
    let assembly: ShellAssembly
    private let session: ShellSession

    /// - Parameter shellTime: makes the clock that the shell goes by of the bench's own.
    init(
        wall: Int64 = 1_736_393_892_000,
        scenario: Scenario = .standard,
        shellTime: (VirtualTime) -> any TimeSource = { $0 }
    ) {
        time = VirtualTime(wallMilliseconds: wall, automatic: true)
        let shellTime = shellTime(time)
        exchange = SandboxExchange(scenario: scenario, time: time)
        requests = RequestLog()
        session = ShellSession(
            schema: ShellSettings(),
            profile: ChosenProfile(name: ChosenProfile.sandboxName, reason: .flag)
        )
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
        let prompts = Prompter(terminal: StandardTerminal(), language: { console.language })
        let environment = ProcessEnvironment(
            variables: [:],
            inputIsTerminal: false,
            outputIsTerminal: false,
            errorsAreTerminal: false
        )
        assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: HTTPConnecting(time: shellTime),
                sandbox: LoggedExchange(exchange: exchange, time: time, log: requests),
                secrets: SecretResolver(
                    environment: { _ in nil },
                    home: nil,
                    programs: DirectProgram(environment: environment, time: shellTime),
                    prompts: prompts,
                    approvals: ApprovedTexts(path: folders.approvalsFile)
                ),
                profiles: ProfileStore(folders: folders),
                prompts: prompts,
                time: shellTime
            )
        )
    }

    /// Runs `text` as a typed line.
    @discardableResult
    func run(_ text: String) async -> RunOutcome {
        await time.active {
            await StatementExecutor(assembly).run(SourceFile(name: "", text: text), origin: .typed)
        }
    }

    /// Runs `text` as a typed line, and `other` concurrently from the same instant on; `other` is cancelled at the end
    /// of the line.
    @discardableResult
    func run(_ text: String, beside other: @escaping @Sendable () async -> Void) async -> RunOutcome {
        // One activity for the line and one for the other, both begun before either runs: the clock must not run on to
        // the other's first instant before the line has begun.
        await time.active {
            time.beginActivity()
            let task = Task.detached {
                await other()
                time.endActivity()
            }
            let outcome = await StatementExecutor(assembly).run(SourceFile(name: "", text: text), origin: .typed)
            task.cancel()
            await time.idle { await task.value }
            return outcome
        }
    }

    /// The lines of the records.
    var lines: [String] { responses.lines }

    /// The values of `field` in the records, which are NDJSON.
    func values(of field: String) -> [String] {
        lines.compactMap { line in
            guard let start = line.ranges(of: "\"\(field)\":\"").first?.upperBound else { return nil }
            return String(line[start...].prefix { $0 != "\"" })
        }
    }
}

/// Text that was written, for a test to look at.
final class CollectedText: TextOutput {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    func write(_ text: String) throws { kept.withLock { $0 += text } }
}

/// The instants at which requests were sent.
final class RequestLog: Sendable {
    struct Entry: Sendable {
        let target: String
        let instant: MonotonicInstant
    }

    private let kept = Mutex<[Entry]>([])

    var entries: [Entry] { kept.withLock { $0 } }

    func add(_ entry: Entry) { kept.withLock { $0.append(entry) } }

    /// When requests about `asset` were sent, in milliseconds after the clock's origin.
    func milliseconds(about asset: String) -> [Int64] {
        entries.filter { $0.target.contains("asset=\(asset)&") }.map(\.instant.sinceOrigin.wholeMilliseconds)
    }
}

private struct LoggedExchange: SandboxControl {
    let exchange: SandboxExchange
    let time: any TimeSource
    let log: RequestLog

    func open() async throws -> SandboxAccess {
        SandboxAccess(
            connection: InProcessConnection(
                transport: LoggedTransport(
                    inner: InProcessTransport(exchange: exchange, time: time),
                    time: time,
                    log: log
                )
            ),
            baseURL: try BaseURL("http://127.0.0.1:1"),
            credentials: try SandboxKey.credentials(of: exchange)
        )
    }

    func run(_ drill: SandboxDrill) async throws -> Bool { exchange.run(drill) }

    func close() async {}
}

private struct LoggedTransport: Transport {
    let inner: InProcessTransport
    let time: any TimeSource
    let log: RequestLog

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        log.add(.init(target: request.target, instant: time.now))
        return try await inner.send(request)
    }
}
