import BilingualText
import Foundation
import BinanceMargin
import RequestSigning
import ShellRuntime
import InjectedTime

@testable import ExchangeAccess
@testable import MarginShell
@testable import SandboxExchange
@testable import ShellApplication
@testable import ShellSession

/// A shell with two accounts on one host, profiles `a` and `b`, and the second account's figures on another host too, in
/// profile `elsewhere` with the first key.
struct AccountBench {
    /// What `borrow BTC` gives in the first account, and in the others.
    static let first = "1.69248805"
    static let second = "1.87061305"

    private static let keys = ["first", "second"].map { name in
        (apiKey: name + String(repeating: "K", count: 40), secret: name + String(repeating: "s", count: 40))
    }

    /// The fingerprints of the two keys.
    static let fingerprints = keys.compactMap { APIKey($0.apiKey)?.fingerprint }

    /// The program that statements start, if they start one.
    let programs: (any ProgramRunning & ProgramStreaming)?
    private let responses = CollectedText()
    private let notices = CollectedText()
    private let folder: ScriptFolder
    private let batch: BatchShell

    var output: String { responses.text }
    var errors: String { notices.text }
    var lines: [String] { responses.lines }

    /// - Parameters:
    ///   - programs: what starts programs; nil for none.
    ///   - variables: further environment variables.
    init(programs: (any ProgramRunning & ProgramStreaming)? = nil, variables: [String: String] = [:]) throws {
        self.programs = programs
        folder = try ScriptFolder()
        let time = VirtualTime(automatic: true)
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
        let prompts = Prompter(terminal: AbsentPerson(), language: { console.language })
        let keys = Self.keys
        var known = [
            "KEY": keys[0].apiKey, "SECRET": keys[0].secret, "KEY2": keys[1].apiKey, "SECRET2": keys[1].secret,
        ]
        known.merge(variables) { $1 }
        let environment = known
        let folders = ShellFolders(environment: { [folder] in $0 == "XDG_CONFIG_HOME" ? folder.path : nil })
        let assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: KeyedNetwork(exchanges: try Self.exchanges(on: time), time: time),
                sandbox: InProcessExchange(time: time),
                secrets: SecretResolver(
                    environment: { environment[$0] },
                    home: nil,
                    programs: programs ?? NoPrograms(),
                    prompts: prompts,
                    approvals: ApprovedTexts(path: nil)
                ),
                profiles: ProfileStore(folders: folders),
                prompts: prompts,
                time: time,
                programs: programs
            )
        )
        batch = BatchShell(assembly, allowed: Set(PermissionClass.allCases))
        try save("a", "set apiKey env:KEY", "set secret env:SECRET", "set baseURL http://127.0.0.1:1")
        try save("b", "set apiKey env:KEY2", "set secret env:SECRET2", "set baseURL http://127.0.0.1:1")
        try save("elsewhere", "set apiKey env:KEY", "set secret env:SECRET", "set baseURL http://127.0.0.1:2")
    }

    /// Saves a profile of these lines.
    func save(_ name: String, _ lines: String...) throws {
        try folder.saveProfile(name, lines)
    }

    /// Runs a text as `-c` does.
    @discardableResult
    func run(_ text: String) async -> UInt8 { await batch.run(lines: [text]) }

    private static func exchanges(on time: any TimeSource) throws -> [SandboxExchange] {
        let known = keys.map { "{\"apiKey\": \"\($0.apiKey)\", \"secret\": \"\($0.secret)\"}" }.joined(separator: ", ")
        let standard = "{ \"keys\": [\(known)]," + Scenario.standardText.dropFirst()
        let richer = standard.replacing("\"BNB\": {\"free\": \"10.422\"}", with: "\"BNB\": {\"free\": \"20.422\"}")
        return try [standard, richer].map {
            SandboxExchange(scenario: try ScenarioReader.read(Array($0.utf8)), time: time)
        }
    }
}

/// Leads to the account that the key names, or to the other host.
private struct KeyedNetwork: ExchangeConnecting {
    let exchanges: [SandboxExchange]
    let time: any TimeSource

    func connect(_ plan: ConnectionPlan) -> any ExchangeConnection {
        let isElsewhere = plan.baseURL.effectivePort == 2
        let transport = InProcessTransport(time: time) { request in
            let isSecond = request.header("X-MBX-APIKEY")?.hasPrefix("second") ?? false
            return await exchanges[isElsewhere || isSecond ? 1 : 0].respond(to: request)
        }
        return InProcessConnection(transport: transport)
    }
}
