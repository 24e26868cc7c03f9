import ArgumentParser
import SandboxExchange
import ShellRuntime
import SystemCalls
import TimeSource

/// `marginsh sandbox`: only the embedded exchange, for other programs.
struct SandboxProgram {
    /// The largest scenario read, in bytes.
    private static let largestScenario = 8 << 20

    private let arguments: SandboxArguments
    private let exchange: SandboxExchange

    /// Serves until SIGINT or SIGTERM.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in environment: ProcessEnvironment) async -> UInt8 {
        let arguments: SandboxArguments
        do {
            arguments = try SandboxArguments.parse(words)
        } catch {
            return ShellProgram.refuse(
                error,
                of: SandboxArguments.self,
                subcommand: "sandbox",
                in: environment
            )
        }
        do {
            let scenario = try readScenario(arguments.scenario)
            let explain = arguments.explain ? tell : nil
            let exchange = SandboxExchange(scenario: scenario, time: SystemTime(), explain: explain)
            return try await SandboxProgram(arguments: arguments, exchange: exchange).serve()
        } catch let refusal as Refusal {
            complain("marginsh: error: \(refusal.text)")
            return refusal.status.rawValue
        } catch {
            let address = "\(arguments.address):\(arguments.port)"
            let next = arguments.port == 0 ? "" : "; try --port 0"
            complain("marginsh: error: \(address) cannot be listened on: \(error)\(next)")
            return ExitStatus.network.rawValue
        }
    }

    /// Why the exchange does not start.
    private struct Refusal: Error {
        let text: String
        let status: ExitStatus
    }

    private static func readScenario(_ path: String?) throws -> Scenario {
        guard let path else { return .standard }
        do {
            return try ScenarioReader.read(try BoundedFile.read(path, limit: largestScenario))
        } catch let error as ScenarioError {
            throw Refusal(text: "\(path):\(error)", status: .usage)
        } catch {
            throw Refusal(text: "the scenario \(path) cannot be read: \(error)", status: .configuration)
        }
    }

    private func serve() async throws -> UInt8 {
        let certificate = try certificate()
        let server = try await SandboxServer.start(
            exchange: exchange,
            host: arguments.address,
            port: arguments.port,
            tls: certificate,
            exposedToNetwork: arguments.exposeToNetwork != nil
        )
        let control: ControlServer? =
            if let port = arguments.controlPort {
                try await ControlServer.start(exchange: exchange, port: port)
            } else {
                nil
            }
        try announce(server, control)
        if arguments.exposeToNetwork != nil {
            Self.complain(
                "marginsh: warning: everyone who reaches \(arguments.address) can ask this exchange and use up its limits"
            )
        }
        _ = await InterruptibleRun.run {
            // Nothing ends this wait but a signal.
            try? await SystemTime().sleep(for: .seconds(1_000_000_000))
            return 0
        }
        await control?.stop()
        await server.stop()
        return 0
    }

    private func certificate() throws -> ServerCertificate? {
        guard let path = arguments.tls else { return nil }
        do {
            let certificate = try ServerCertificate(names: arguments.tlsNames)
            try certificate.writeAuthority(toFile: path)
            return certificate
        } catch {
            throw Refusal(
                text: "the certificate's authority cannot be written to \(path): \(error)",
                status: .configuration
            )
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
        try Descriptor.standardOutput.writeAll(lines.map { $0 + "\n" }.joined())
    }

    private static let tell: @Sendable (RequestExplanation) -> Void = { complain($0.description) }

    private static func complain(_ text: String) {
        // Nobody can be told that standard error has gone.
        try? Descriptor.standardError.writeAll(text + "\n")
    }
}
