import LineEditing
import BilingualText
import Foundation
import BinanceMargin
import RequestSigning
import SandboxExchange
@testable import ExchangeAccess
@testable import MarginShell
@testable import ShellApplication
@testable import ShellSession
import ShellRuntime
import Synchronization
import InjectedTime

/// A shell on a virtual clock with saved profiles, whose exchange is reached as a remote one is.
struct ProfileBench {
    let time = VirtualTime(automatic: true)
    let exchange: SandboxExchange
    let network: CountingNetwork
    let output = RecordingOutput()
    let errors = RecordingOutput()
    let session = ShellSession(schema: ShellSettings())
    private let folder: ScriptFolder
    private let batch: BatchShell

    /// Makes a shell without a profile.
    ///
    /// - Parameters:
    ///   - person: replies to prompts.
    ///   - allowed: the classes of `--allow`.
    init(person: any PromptTerminal = AbsentPerson(), allowed: Set<PermissionClass> = []) throws {
        let folder = try ScriptFolder()
        self.folder = folder
        let exchange = SandboxExchange(time: time)
        self.exchange = exchange
        network = CountingNetwork(exchange: exchange, time: time)
        let console = Console(
            standardOutput: output,
            standardError: errors,
            recordsToTerminal: false,
            noticesToTerminal: false,
            columns: { nil },
            allowsColour: false,
            session: session,
            localeLanguage: .english
        )
        let prompts = Prompter(terminal: person, language: { console.language })
        let approvals = ApprovedTexts(path: nil)
        let key = exchange.credentials.first
        let assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: network,
                sandbox: InProcessExchange(time: time),
                secrets: SecretResolver(
                    environment: { $0 == "KEY" ? key?.apiKey : $0 == "SECRET" ? key?.secret : nil },
                    home: nil,
                    programs: NoPrograms(),
                    prompts: prompts,
                    approvals: approvals
                ),
                profiles: ProfileStore(
                    folders: ShellFolders(environment: { $0 == "XDG_CONFIG_HOME" ? folder.path : nil })
                ),
                prompts: prompts,
                hostGuard: ExchangeGuard(prompts: prompts, approvals: approvals),
                time: time
            ),
            allowedToScripts: allowed
        )
        batch = BatchShell(assembly, allowed: allowed)
    }

    /// Saves a profile of this exchange.
    func save(_ name: String, _ statements: String...) throws {
        try folder.saveProfile(name, ["set apiKey env:KEY", "set secret env:SECRET"] + statements)
    }

    /// The text of a saved profile.
    func saved(_ name: String) throws -> String { try folder.read("marginsh/profiles/\(name).msh") }

    /// Runs a text as `-c` does.
    @discardableResult
    func run(_ text: String) async -> UInt8 {
        await batch.run(lines: [text])
    }
}

/// Counted connections to one exchange in this process, for any address.
final class CountingNetwork: ExchangeConnecting {
    private struct Count {
        var paths: [String] = []
        var opened = 0
        var closed = 0
    }

    private let exchange: SandboxExchange
    private let time: any TimeSource
    private let count = Mutex(Count())

    init(exchange: SandboxExchange, time: any TimeSource) {
        self.exchange = exchange
        self.time = time
    }

    /// The requested paths, in order.
    var paths: [String] { count.withLock { $0.paths } }

    /// How many connections were opened.
    var opened: Int { count.withLock { $0.opened } }

    /// How many were closed again.
    var closed: Int { count.withLock { $0.closed } }

    func connect(_ plan: ConnectionPlan) -> any ExchangeConnection {
        count.withLock { $0.opened += 1 }
        return Connection(network: self, inner: InProcessTransport(exchange: exchange, time: time))
    }

    private struct Connection: ExchangeConnection, Transport {
        let network: CountingNetwork
        let inner: InProcessTransport

        var transport: any Transport { self }

        func close() async { network.count.withLock { $0.closed += 1 } }

        func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
            network.count.withLock { $0.paths.append(String(request.target.prefix { $0 != "?" })) }
            return try await inner.send(request)
        }
    }
}

/// A standard input that is not a terminal.
struct AbsentPerson: PromptTerminal {
    let isPresent = false

    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? { nil }
}

/// A person who gives one reply to every prompt.
struct AgreeablePerson: PromptTerminal {
    let response: String
    let isPresent = true

    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? { Secret(utf8: response) }
}

/// A person who gives one reply to every prompt, and counts the prompts.
final class CountingPerson: PromptTerminal {
    let isPresent = true
    private let response: String
    private let promptCount = Atomic(0)

    init(response: String) {
        self.response = response
    }

    var count: Int { promptCount.load(ordering: .relaxed) }

    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? {
        promptCount.add(1, ordering: .relaxed)
        return Secret(utf8: response)
    }
}
