import ArgumentParser
import SandboxExchange
import ShellRuntime
import SystemCalls
import TimeSource

/// `marginsh sandbox`: only the embedded exchange, for other programs.
enum SandboxProgram {
    struct Arguments: ParsableArguments {
        @Option(help: "The port to listen on; 0 takes a free one.")
        var port = 8765
    }

    /// Serves until SIGINT or SIGTERM.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String]) async -> UInt8 {
        let arguments: Arguments
        do {
            arguments = try Arguments.parse(words)
        } catch {
            return ShellProgram.refuse(error, of: Arguments.self)
        }
        guard (0...65_535).contains(arguments.port) else {
            return complain("the port is a number from 0 to 65535; 0 takes a free one", status: .usage)
        }
        let time = SystemTime()
        let exchange = SandboxExchange(time: time)
        do {
            let server = try await SandboxServer.start(exchange: exchange, port: arguments.port)
            try announce(server, exchange)
            _ = await InterruptibleRun.run {
                // Nothing ends this wait but a signal.
                try? await time.sleep(for: .seconds(1_000_000_000))
                return 0
            }
            await server.stop()
            return 0
        } catch {
            return complain("port \(arguments.port) cannot be listened on: \(error); try --port 0", status: .network)
        }
    }

    /// What a program that starts the exchange needs to know, in lines it can read.
    private static func announce(_ server: SandboxServer, _ exchange: SandboxExchange) throws {
        var lines = ["listening on http://127.0.0.1:\(server.port)"]
        if let key = exchange.credentials.first {
            lines += ["api key: \(key.apiKey)", "secret: \(key.secret)"]
        }
        try Descriptor.standardOutput.writeAll(lines.map { $0 + "\n" }.joined())
    }

    private static func complain(_ text: String, status: ExitStatus) -> UInt8 {
        try? Descriptor.standardError.writeAll("marginsh: error: \(text)\n")
        return status.rawValue
    }
}
