import MarginShell
import ShellRuntime
import ShellSession
import SystemCalls

/// The program: parses the process's arguments and runs what they ask for.
package enum ShellProgram {
    /// Runs the program to its end, on the thread that the process began on.
    ///
    /// The prompt blocks its thread, so it must not be a thread of the task pool; and it must be the thread that
    /// receives the terminal's signals.
    package static func main() -> Never {
        // First, so that no later descriptor is taken for a standard stream.
        ProcessStart.occupyClosedStreams()
        ProcessProtection.ignoreBrokenPipes()
        ProcessProtection.ignoreFileSizeLimit()
        // If this fails, the process is as exposed as any other; there is no console yet to report it.
        try? ProcessProtection.disableCoreDumps()
        ProcessMemory.keepOneArena()
        MainThread.run { await run(Array(CommandLine.arguments.dropFirst()), in: .current) }
    }

    private static func run(_ words: [String], in environment: ProcessEnvironment) async -> UInt8 {
        let arguments: LaunchRequest
        do {
            try checkStart()
            arguments = try LaunchRequest(words)
        } catch {
            let launch = ShellLaunch(arguments: LaunchRequest(), environment: environment)
            return launch.refuse(words, for: error)
        }
        if arguments.version {
            let launch = ShellLaunch(arguments: arguments, environment: environment)
            return write(BuildFacts.text + "\n", failingTo: launch.usageConsole(words))
        }
        let launch = ShellLaunch(arguments: arguments, environment: environment)
        let further = Array(arguments.words.dropFirst())
        return switch arguments.words.first {
        case "check": await CheckProgram.run(further, in: launch)
        case "fmt": await FormatProgram.run(further, in: launch)
        case "lsp": await LanguageServerProgram.run(further, in: launch)
        case "commands": await CommandsProgram.run(further, in: launch)
        case "mcp": await AgentProgram.run(further, in: launch)
        case "sandbox": await SandboxProgram.run(further, in: launch)
        default: await launch.onConnectionThread().run()
        }
    }

    /// Refuses a start that would fail halfway, or do something other than what was typed.
    private static func checkStart() throws(ShellFailure) {
        let needed = DescriptorRoom.neededByShell
        let free = DescriptorRoom.free(upTo: needed)
        guard free >= needed else { throw .tooFewDescriptors(free, needed: needed) }
        if let number = ProcessStart.unreadableArgument { throw .argumentNotUTF8(number) }
    }

    /// Writes whole lines to standard output; a closed pipe is not a failure.
    ///
    /// - Parameter console: reports any other failure.
    /// - Returns: the process's status.
    static func write(_ text: String, failingTo console: Console) -> UInt8 {
        do throws(SystemCallError) {
            try Descriptor.standardOutput.writeAll(text)
            return 0
        } catch {
            guard error.number != .brokenPipe else { return 0 }
            let failure = ShellFailure.outputUnwritable(error)
            console.report(failure)
            return failure.status.rawValue
        }
    }
}
