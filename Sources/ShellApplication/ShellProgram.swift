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
        // First, so that nothing that is opened is taken for a standard stream.
        ProcessStart.occupyClosedStreams()
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
            try checkStart()
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

    /// Refuses a start that would end in the middle of something, or do something else than what was written.
    private static func checkStart() throws(ShellFailure) {
        let needed = DescriptorRoom.neededByShell
        let free = DescriptorRoom.free(upTo: needed)
        guard free >= needed else { throw .tooFewDescriptors(free, needed: needed) }
        if let number = ProcessStart.unreadableArgument { throw .argumentNotUTF8(number) }
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
