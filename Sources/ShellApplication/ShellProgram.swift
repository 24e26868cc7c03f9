import ArgumentParser
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
            return refuse(error, in: environment)
        }
        if arguments.version {
            return print(BuildFacts.text)
        }
        if arguments.words.first == "sandbox" {
            return await SandboxProgram.run(Array(arguments.words.dropFirst()), in: environment)
        }
        let launch = ShellLaunch(arguments: arguments, environment: environment)
        let further = Array(arguments.words.dropFirst())
        return switch arguments.words.first {
        case "check": CheckProgram.run(further, in: launch)
        case "commands": CommandsProgram.run(further, in: launch)
        default: await launch.onConnectionThread().run()
        }
    }

    /// Help was asked for, or a flag is wrong. Wrong usage ends with 2 in every part of this program, where the parser
    /// of flags itself would say 64.
    ///
    /// - Parameter subcommand: whose flags they are; the program's own where it is empty.
    static func refuse(
        _ error: any Error,
        of type: (any ParsableArguments.Type) = ProcessArguments.self,
        subcommand: String = "",
        in environment: ProcessEnvironment
    ) -> UInt8 {
        guard type.exitCode(for: error) != .success else {
            return print(ProcessUsage.help(of: subcommand, in: Language(localeName: environment.messageLocale)))
        }
        try? Descriptor.standardError.writeAll(type.fullMessage(for: error) + "\n")
        return ExitStatus.usage.rawValue
    }

    private static func print(_ text: String) -> UInt8 { write(text + "\n") }

    /// Writes whole lines to standard output; that their reader has gone is no failure.
    ///
    /// - Returns: the process's status.
    static func write(_ text: String) -> UInt8 {
        do throws(SystemCallError) {
            try Descriptor.standardOutput.writeAll(text)
            return 0
        } catch {
            return error.number == .brokenPipe ? 0 : ExitStatus.internal.rawValue
        }
    }
}
