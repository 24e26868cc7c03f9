import RecordRendering
import CommandLanguage
import InjectedTime
import MarginShell
import SandboxExchange
import SandboxHTTP
import ShellRuntime
import ShellSession
import SystemCalls

/// The flags of `marginsh sandbox`.
struct SandboxArguments {
    let port: Int
    let exposeToNetwork: String?
    let scenario: String?
    let controlPort: Int?
    let tls: String?
    let tlsNames: [String]
    let explain: Bool

    /// - Throws: `ProcessLine.HelpRequest`, or a `ShellFailure` about flags that are wrong.
    init(_ words: [String]) throws {
        let line = try ProcessLine(words, of: "sandbox")
        port = line.value(of: "--port").flatMap { Int($0) } ?? 8765
        exposeToNetwork = line.value(of: "--expose-to-network")
        scenario = line.value(of: "--scenario")
        controlPort = line.value(of: "--control-port").flatMap { Int($0) }
        tls = line.value(of: "--tls")
        tlsNames = line.list(of: "--tls-name")
        explain = line.has("--explain")
    }

    /// Where it listens.
    var address: String { exposeToNetwork ?? "127.0.0.1" }
}

/// `marginsh sandbox`: only the embedded exchange, for other programs.
struct SandboxProgram {
    /// The largest scenario read, in bytes.
    private static let largestScenario = 8 << 20

    private let arguments: SandboxArguments
    private let exchange: SandboxExchange
    private let console: Console

    /// Serves until SIGINT or SIGTERM.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in launch: ShellLaunch) async -> UInt8 {
        let arguments: SandboxArguments
        do {
            arguments = try SandboxArguments(words)
        } catch {
            return launch.refuse(words, of: "sandbox", for: error)
        }
        let console = launch.usageConsole(words)
        do {
            let scenario = try readScenario(arguments.scenario)
            let notice: @Sendable (RequestExplanation) -> Void = { console.notice("\($0)") }
            let explain = arguments.explain ? notice : nil
            let exchange = SandboxExchange(scenario: scenario, time: SystemTime(), explain: explain)
            return try await SandboxProgram(arguments: arguments, exchange: exchange, console: console).serve()
        } catch let error as ScenarioFileError {
            console.show(error.diagnostic)
            return ExitStatus.usage.rawValue
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    private static func readScenario(_ path: String?) throws -> Scenario {
        guard let path else { return .standard }
        if let named = Scenario.named(path) { return named }
        let bytes: [UInt8]
        do {
            bytes = try BoundedFile.read(path, limit: largestScenario)
        } catch {
            throw ShellFailure.unreadable(path, error)
        }
        do {
            return try ScenarioReader.read(bytes)
        } catch {
            throw ScenarioFileError(error: error, source: SourceFile(name: path, bytes: bytes))
        }
    }

    private func serve() async throws -> UInt8 {
        let certificate = try certificate()
        let server = try await Self.listening(at: arguments.address, arguments.port) { host, port in
            try await SandboxServer.start(
                exchange: exchange,
                host: host,
                port: port,
                tls: certificate,
                exposedToNetwork: arguments.exposeToNetwork != nil
            )
        }
        var control: ControlServer?
        if let port = arguments.controlPort {
            control = try await Self.listening(at: "127.0.0.1", port) { _, port in
                try await ControlServer.start(exchange: exchange, port: port)
            }
        }
        do {
            // Last, because a start that fails later would leave a file that the next start refuses.
            try writeAuthority(of: certificate)
            try announce(server, control)
        } catch {
            await control?.stop()
            await server.stop()
            throw error
        }
        if arguments.exposeToNetwork != nil { console.warnOfExposure(at: arguments.address) }
        _ = await InterruptibleRun.run { [control] in
            // Only a signal ends this wait.
            try? await SystemTime().sleep(for: .seconds(1_000_000_000))
            // In a separate task, because this one is cancelled.
            await Task {
                await control?.stop()
                await server.stop()
            }.value
            return 0
        }
        return 0
    }

    /// The result of `start`, or a failure that names the address.
    private static func listening<Server>(
        at host: String,
        _ port: Int,
        _ start: (String, Int) async throws -> Server
    ) async throws -> Server {
        do {
            return try await start(host, port)
        } catch {
            throw ShellFailure.notListening("\(host.contains(":") ? "[\(host)]" : host):\(port)", error)
        }
    }

    private func certificate() throws -> ServerCertificate? {
        guard let path = arguments.tls else { return nil }
        do {
            return try ServerCertificate(names: arguments.tlsNames)
        } catch {
            throw ShellFailure.noAuthority(path, error)
        }
    }

    private func writeAuthority(of certificate: ServerCertificate?) throws {
        guard let path = arguments.tls else { return }
        do {
            try certificate?.writeAuthority(toFile: path)
        } catch {
            throw ShellFailure.noAuthority(path, error)
        }
    }

    /// Prints what a program that starts the exchange needs, in lines it can parse.
    private func announce(_ server: SandboxServer, _ control: ControlServer?) throws {
        let scheme = arguments.tls == nil ? "http" : "https"
        let address = arguments.address
        let host = address.contains(":") ? "[\(address)]" : address
        var lines = ["listening on \(scheme)://\(host):\(server.port)"]
        if let key = exchange.credentials.first {
            lines += ["api key: \(key.apiKey)", "secret: \(key.secret)"]
        }
        if let control { lines.append("control on http://127.0.0.1:\(control.port)") }
        try console.records.write(lines.map { $0 + "\n" }.joined())
    }
}
