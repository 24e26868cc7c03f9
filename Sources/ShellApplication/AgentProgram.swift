import AgentServer
import ExchangeAccess
import JSONRPC
import MarginShell
import ShellRuntime
import ShellSession
import SystemCalls

/// `marginsh mcp`: gives agents what reads, as a server of the Model Context Protocol on standard input and output.
enum AgentProgram {
    /// The longest message that is read, in bytes.
    private static let longestMessage = 1 << 20

    /// Serves until standard input ends.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in launch: ShellLaunch) async -> UInt8 {
        let line: ProcessLine
        do {
            line = try ProcessLine(words, of: "mcp")
        } catch {
            return launch.refuse(words, of: "mcp", for: error)
        }
        let session = ShellSession(schema: ShellSettings())
        // Standard output belongs to the protocol.
        let console = launch.makeConsole(session, records: .standardError)
        var generator = SystemRandomNumberGenerator()
        let scale = line.has("--scale") ? AmountScale.random(using: &generator) : nil
        do {
            try EnvironmentSettings(variables: launch.environment.variables).apply(to: session)
            try FlagSettings(launch.arguments.settings).apply(to: session)
            let assembly = ShellAssembly(
                session: session,
                console: console,
                environment: launch.makeEnvironment(console, terminal: nil),
                scale: scale
            )
            try await ProfileChoice(assembly).begin(
                flag: line.value(of: "--profile") ?? launch.arguments.profile,
                variable: launch.environment["MARGINSH_PROFILE"],
                isInteractive: false
            )
            try await assembly.fetchKeys()
            return await serve(assembly, isScaled: scale != nil)
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch is CancellationError {
            return ExitStatus.interrupted.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    private static func serve(_ assembly: ShellAssembly, isScaled: Bool) async -> UInt8 {
        await InterruptibleRun.run {
            let server = assembly.agentServer(
                version: BuildFacts.version,
                isScaled: isScaled,
                writer: MessageWriter(.lines)
            )
            await server.serve(MessageReader(.lines, longest: longestMessage))
            await assembly.close()
            return ExitStatus.success.rawValue
        }
    }
}
