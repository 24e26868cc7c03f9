import ArgumentParser
import CommandLanguage
import MarginShell
import SandboxExchange
import ShellRuntime
import SystemCalls
import InjectedTime

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
            arguments = try SandboxArguments.parse(words)
        } catch {
            return launch.refuse(words, of: "sandbox", SandboxArguments.self, for: error)
        }
        let console = launch.usageConsole(words)
        do {
            let scenario = try readScenario(arguments.scenario)
            let tell: @Sendable (RequestExplanation) -> Void = { console.notice("\($0)") }
            let explain = arguments.explain ? tell : nil
            let exchange = SandboxExchange(scenario: scenario, time: SystemTime(), explain: explain)
            return try await SandboxProgram(arguments: arguments, exchange: exchange, console: console).serve()
        } catch let mistake as ScenarioMistake {
            console.show(mistake.diagnostic)
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
        let bytes: [UInt8]
        do {
            bytes = try BoundedFile.read(path, limit: largestScenario)
        } catch {
            throw ShellFailure.unreadable(path, error)
        }
        do {
            return try ScenarioReader.read(bytes)
        } catch {
            throw ScenarioMistake(error: error, source: SourceFile(name: path, bytes: bytes))
        }
    }

    private func serve() async throws -> UInt8 {
        let certificate = try certificate()
        let server = try await Self.listening(at: arguments.address, arguments.port.number) { host, port in
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
            control = try await Self.listening(at: "127.0.0.1", port.number) { _, port in
                try await ControlServer.start(exchange: exchange, port: port)
            }
        }
        do {
            // Last, since a start that fails would leave a file that the next one refuses.
            try writeAuthority(of: certificate)
            try announce(server, control)
        } catch {
            await control?.stop()
            await server.stop()
            throw error
        }
        if arguments.exposeToNetwork != nil { console.warnOfExposure(at: arguments.address) }
        _ = await InterruptibleRun.run { [control] in
            // Nothing ends this wait but a signal.
            try? await SystemTime().sleep(for: .seconds(1_000_000_000))
            // In a task of its own, for this one is cancelled. A reader of standard error that does not read keeps it no
            // longer than anything else.
            await Task {
                await control?.stop()
                await server.stop()
            }.value
            return 0
        }
        return 0
    }

    /// What `start` makes at an address, or a failure that names it.
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

    /// What a program that starts the exchange needs to know, in lines it can read.
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
