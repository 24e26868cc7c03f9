import LineEditing
import MarginShell
import ShellRuntime
import SystemCalls

/// The program: reads what the process was given and joins the parts.
package enum ShellProgram {
    /// Runs the program to its end, on the thread that the process began on.
    ///
    /// The prompt blocks its thread, which must therefore be none of those that tasks share; and it is to be the one
    /// that takes the terminal's signals.
    package static func main() -> Never {
        ProcessProtection.ignoreBrokenPipes()
        ProcessProtection.ignoreFileSizeLimit()
        // A refusal leaves the process as exposed as any other; there is nobody to tell before the first prompt.
        try? ProcessProtection.disableCoreDumps()
        ProcessMemory.keepOneArena()
        MainThread.run { await run(Array(CommandLine.arguments.dropFirst()), in: .current) }
    }

    private static func run(_ words: [String], in environment: ProcessEnvironment) async -> UInt8 {
        let arguments: LaunchRequest
        do {
            arguments = try LaunchRequest(words)
        } catch {
            let launch = ShellLaunch(arguments: LaunchRequest(), environment: environment)
            return launch.refuse(words, ProcessArguments.self, for: error)
        }
        if arguments.version {
            let launch = ShellLaunch(arguments: arguments, environment: environment)
            return write(BuildFacts.text + "\n", failingTo: launch.usageConsole(words))
        }
        let launch = ShellLaunch(arguments: arguments, environment: environment)
        let further = Array(arguments.words.dropFirst())
        return switch arguments.words.first {
        case "check": CheckProgram.run(further, in: launch)
        case "commands": CommandsProgram.run(further, in: launch)
        case "sandbox": await SandboxProgram.run(further, in: launch)
        default: await launch.onConnectionThread().run()
        }
    }

    /// Writes whole lines to standard output; that their reader has gone is no failure.
    ///
    /// - Parameter console: where any other failure is told.
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
