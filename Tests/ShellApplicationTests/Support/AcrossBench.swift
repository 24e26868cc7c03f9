import BilingualText
import BinanceMargin
import Foundation
import HTTPTypes
import InjectedTime
import ShellRuntime
import Synchronization
import TestSupport

@testable import ExchangeAccess
@testable import MarginShell
@testable import SandboxExchange
@testable import ScriptTools
@testable import ShellApplication
@testable import ShellSession

/// A shell with saved profiles on two hosts, each of which keeps everything that reaches it.
struct AcrossBench {
    /// A saved profile and its marked key.
    struct Account: Sendable {
        let name: String
        /// 1 or 2.
        let host: Int
        let apiKey: String
        /// Of an HMAC key; nil for an encrypted private key.
        let secret: String?
        let passphrase: String?
        let privateKey: String?
        let publicKey: String?

        init(_ name: String, host: Int) {
            self.name = name
            self.host = host
            apiKey = "key-of-\(name)-" + String(repeating: "K", count: 30)
            secret = "secret-of-\(name)-" + String(repeating: "s", count: 30)
            (passphrase, privateKey, publicKey) = (nil, nil, nil)
        }

        /// With the encrypted private key of this number.
        init(_ name: String, host: Int, key: Int) {
            self.name = name
            self.host = host
            apiKey = "key-of-\(name)-" + String(repeating: "K", count: 30)
            secret = nil
            passphrase = "passphrase-of-ed\(key)-" + String(repeating: "\(key)", count: 3)
            (privateKey, publicKey) = (EncryptedKeys.keys[key - 1].encrypted, EncryptedKeys.keys[key - 1].open)
        }

        /// How the host's scenario names the key.
        fileprivate var scenarioKey: String {
            guard let publicKey else { return "{\"apiKey\": \"\(apiKey)\", \"secret\": \"\(secret ?? "")\"}" }
            let text = publicKey.replacing("\n", with: "\\n")
            return "{\"kind\": \"ed25519\", \"apiKey\": \"\(apiKey)\", \"publicKey\": \"\(text)\"}"
        }
    }

    /// What `borrow BTC` gives at the hosts 1 and 2.
    static let amounts = ["1.69248805", "1.87061305"]

    static let usual = [Account("work", host: 1), Account("main", host: 1), Account("spare", host: 2)]

    let time: VirtualTime
    let hosts: [RecordingHost]
    let console: Console
    let assembly: ShellAssembly
    private let responses = CollectedText()
    private let notices = CollectedText()
    private let folder: ScriptFolder
    private let batch: BatchShell

    var output: String { responses.text }
    var errors: String { notices.text }
    var lines: [String] { responses.lines }

    /// - Parameters:
    ///   - seed: of random faults at the hosts; nil for none.
    ///   - bansFrom: the number of the request from which on host 2 bans this address; nil for never.
    ///   - columns: the width of the terminal; nil for a pipe.
    init(
        _ accounts: [Account] = Self.usual,
        seed: UInt64? = nil,
        bansFrom: Int? = nil,
        person: any PromptTerminal = AbsentPerson(),
        allowed: Set<PermissionClass> = Set(PermissionClass.allCases),
        language: Language = .english,
        columns: Int? = nil,
        isAutomatic: Bool = true,
        variables: [String: String] = [:]
    ) throws {
        folder = try ScriptFolder()
        let time = VirtualTime(automatic: isAutomatic)
        self.time = time
        hosts = try (1...2).map { host in
            let keys = accounts.filter { $0.host == host }.map(\.scenarioKey).joined(separator: ", ")
            var text = "{ \"keys\": [\(keys)]," + Scenario.standardText.dropFirst()
            if host == 2 { text.replace("\"BNB\": {\"free\": \"10.422\"}", with: "\"BNB\": {\"free\": \"20.422\"}") }
            let exchange = SandboxExchange(scenario: try ScenarioReader.read(Array(text.utf8)), time: time)
            let ban = host == 2 ? bansFrom : nil
            return RecordingHost(exchange, seed: seed.map { $0 &+ UInt64(host) }, bansFrom: ban, time: time)
        }
        let session = ShellSession(schema: ShellSettings())
        console = Console(
            standardOutput: responses,
            standardError: notices,
            recordsToTerminal: columns != nil,
            noticesToTerminal: columns != nil,
            columns: { columns },
            rows: { columns == nil ? nil : 24 },
            allowsColour: false,
            session: session,
            localeLanguage: language
        )
        let prompts = Prompter(terminal: person, language: { [console] in console.language })
        let environment = Self.environment(of: accounts).merging(variables) { $1 }
        let folders = ShellFolders(environment: { [folder] in $0 == "XDG_CONFIG_HOME" ? folder.path : nil })
        assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: RecordingHosts(hosts: hosts),
                sandbox: InProcessExchange(time: time),
                secrets: SecretResolver(
                    environment: { environment[$0] },
                    home: nil,
                    programs: NoPrograms(),
                    prompts: prompts,
                    approvals: ApprovedTexts(path: nil)
                ),
                profiles: ProfileStore(folders: folders),
                prompts: prompts,
                time: time,
                randomness: SteadyRandomSource()
            ),
            allowedToScripts: allowed
        )
        batch = BatchShell(assembly, allowed: allowed)
        for account in accounts { try save(account) }
    }

    private static func environment(of accounts: [Account]) -> [String: String] {
        accounts.reduce(into: [:]) { variables, account in
            variables["KEY_\(account.name)"] = account.apiKey
            variables["SECRET_\(account.name)"] = account.secret ?? account.privateKey
            variables["PASS_\(account.name)"] = account.passphrase
        }
    }

    private func save(_ account: Account) throws {
        let passphrase = account.passphrase == nil ? [] : ["set passphrase env:PASS_\(account.name)"]
        try save(
            account.name,
            ["set baseURL http://127.0.0.1:\(account.host)", "set apiKey env:KEY_\(account.name)"]
                + ["set secret env:SECRET_\(account.name)"] + passphrase
        )
    }

    /// Saves a profile of these lines.
    func save(_ name: String, _ lines: [String]) throws {
        try folder.saveProfile(name, lines)
    }

    /// Runs a text as `-c` does.
    @discardableResult
    func run(_ text: String) async -> UInt8 { await batch.run(lines: [text]) }

    /// Runs a script file of this text.
    func run(script text: String) async throws -> UInt8 {
        await batch.run(file: try folder.write(text), arguments: [])
    }

    /// Writes a script next to the others, and returns its path.
    func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: name) }

    /// What `marginsh check` says of a script of this text.
    func check(_ text: String) throws -> UInt8 {
        let check = CheckShell(assembly.runtime, console: console, readsOutside: false)
        return check.run(file: try folder.write(text), arguments: [], form: .lines)
    }

    /// Everything that reached the hosts, in one text per host.
    var received: [String] { hosts.map { $0.received.joined(separator: "\n") } }
}

/// A host that keeps every byte that reaches it and the statuses of its responses, in order, and fails at random.
final class RecordingHost: ExchangeConnection, Transport {
    private struct State {
        var received: [String] = []
        /// The statuses of responses, and 0 for each request, in order.
        var events: [Int] = []
        var random: TestSupport.SplitMix64?
    }

    let exchange: SandboxExchange
    private let inner: InProcessTransport
    private let bansFrom: Int?
    private let state: Mutex<State>

    init(_ exchange: SandboxExchange, seed: UInt64?, bansFrom: Int?, time: any TimeSource) {
        self.bansFrom = bansFrom
        self.exchange = exchange
        inner = InProcessTransport(exchange: exchange, time: time)
        state = Mutex(State(random: seed.map(TestSupport.SplitMix64.init(seed:))))
    }

    var transport: any Transport { self }

    var received: [String] { state.withLock { $0.received } }

    /// How many requests it received.
    var count: Int { received.count }

    /// How many requests it received after its first response of `status`; nil if there was none.
    func requests(after status: Int) -> Int? {
        state.withLock { state in
            state.events.firstIndex(of: status).map { state.events[$0...].count { $0 == 0 } }
        }
    }

    func close() async {}

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        let headers = request.headers.map { "\($0.name.rawName): \($0.value)" }
        let fault = state.withLock { state -> Fault? in
            state.received.append(([request.target] + headers).joined(separator: "\n"))
            state.events.append(0)
            if state.received.count == bansFrom { return Fault(.ban, for: .duration(.seconds(120))) }
            return Self.fault(using: &state.random)
        }
        if let fault { exchange.inject(fault) }
        let response = try await inner.send(request)
        state.withLock { $0.events.append(response.status) }
        return response
    }

    /// A fault for every third request.
    private static func fault(using random: inout TestSupport.SplitMix64?) -> Fault? {
        guard var generator = random else { return nil }
        defer { random = generator }
        let kinds: [Fault.Kind] = [.slow, .reset, .truncated, .serverError, .unavailable, .hang]
        guard Int.random(in: 0..<3, using: &generator) == 0, let kind = kinds.randomElement(using: &generator) else {
            return nil
        }
        return Fault(kind, for: .requests(1))
    }
}

private struct RecordingHosts: ExchangeConnecting {
    let hosts: [RecordingHost]

    func connect(_ plan: ConnectionPlan) -> any ExchangeConnection { hosts[plan.baseURL.effectivePort == 2 ? 1 : 0] }
}

/// Encrypted private keys for tests, which belong to no account.
enum EncryptedKeys {
    static let keys: [(encrypted: String, open: String)] = [
        (
            """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAi2X69HM6J4dQICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEGKmlO4xYMYOLO+j0z4wJWEEQKDk
            U0TmK9krXEY6210p6WbIZXAum1gon/Tzo73b0aH3bt3QJw6nTSoPmvijr/sTbLXl
            pSVBPFs1aNZwh/X12qw=
            -----END ENCRYPTED PRIVATE KEY-----
            """,
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAwnp3FLULQDqpGlEGSU4RhhG/xV+jhL7Wyv56AgVoyT4=
            -----END PUBLIC KEY-----
            """
        ),
        (
            """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgEvuGpVwub+AICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEKB6Qb2IY+KXQa+gzP7ioyQEQAiw
            hVJxv5YN9FxF8mW/wFpCKxwytkbA3JTTMawQEX3nA63X+BnEXY8HSUvc9G5VyCTX
            A5YqNqLaFDJJwSDfoKQ=
            -----END ENCRYPTED PRIVATE KEY-----
            """,
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA8ZQuYYBoPNiqgn4iI7VNTvWjBIQm3tJFguddSN4eLLM=
            -----END PUBLIC KEY-----
            """
        ),
    ]
}
