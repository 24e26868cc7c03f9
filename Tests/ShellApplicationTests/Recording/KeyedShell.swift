import BilingualText
import HTTPTypes
import BinanceMargin
@testable import ExchangeAccess
@testable import MarginShell
@testable import ShellApplication
@testable import ShellSession
import ShellRuntime
import Synchronization
import InjectedTime

/// A shell with a key, and an exchange that reveals everything it receives and knows.
struct KeyedShell {
    let output = RecordingOutput()
    let errors = RecordingOutput()
    private let batch: BatchShell

    /// Makes a shell whose key and secret are in the environment.
    ///
    /// - Parameter replies: the exchange's responses, in order.
    init(apiKey: String, secret: String, replies: [GossipingTransport.Reply]) {
        let time = VirtualTime(automatic: true)
        let session = ShellSession(schema: ShellSettings())
        session.update { snapshot in
            snapshot.settings.set("apiKey", to: "env:THE_KEY", from: .profile)
            snapshot.settings.set("secret", to: "env:THE_SECRET", from: .profile)
        }
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
        let requests = Prompter(terminal: NobodyThere(), language: { console.language })
        let variables = ["THE_KEY": apiKey, "THE_SECRET": secret]
        let assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: GossipingTransport(replies: replies),
                sandbox: InProcessExchange(time: time),
                secrets: SecretResolver(
                    environment: { variables[$0] },
                    home: nil,
                    programs: NoPrograms(),
                    prompts: requests,
                    approvals: ApprovedTexts(path: nil)
                ),
                profiles: ProfileStore(folders: ShellFolders(environment: { _ in nil })),
                prompts: requests,
                time: time
            ),
            allowedToScripts: Set(PermissionClass.allCases)
        )
        batch = BatchShell(assembly, allowed: Set(PermissionClass.allCases))
    }

    /// Runs texts as `-c` does, given several times.
    func run(lines: [String]) async -> UInt8 { await batch.run(lines: lines) }

    /// Runs a script file.
    func run(file: String, arguments: [String]) async -> UInt8 { await batch.run(file: file, arguments: arguments) }
}

/// A connection whose responses contain things that a response should not contain.
final class GossipingTransport: ExchangeConnecting, ExchangeConnection, Transport {
    /// One response; `{target}` and `{key}` are replaced by the request's.
    struct Reply: Sendable {
        let status: Int
        let body: String
    }

    private let replies: Mutex<[Reply]>

    init(replies: [Reply]) {
        self.replies = Mutex(replies)
    }

    var transport: any Transport { self }

    func connect(_ plan: ConnectionPlan) -> any ExchangeConnection { self }

    func close() async {}

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let reply = replies.withLock { replies in
            let first = replies.removeFirst()
            replies.append(first)
            return first
        }
        let key = HTTPField.Name("X-MBX-APIKEY").flatMap { request.headers[$0] } ?? ""
        let body = reply.body.replacing("{target}", with: request.target).replacing("{key}", with: key)
        var headers: HTTPFields = [.location: "https://gossip.example\(request.target)"]
        for name in ["x-mbx-uuid", "x-sapi-used-ip-weight-1m", "retry-after"] {
            if let name = HTTPField.Name(name) { headers[name] = key }
        }
        return TransportResponse(
            status: reply.status,
            headers: headers,
            body: Array(body.utf8),
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
