import ArgumentParser
import MarginShell
import ScriptTools
import ShellRuntime

/// `marginsh check FILE [ARG...]`: reports what a script would do and every error in it; sends nothing.
enum CheckProgram {
    struct Arguments: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "marginsh check",
            abstract: "Report what a script would do and every error in it. Nothing of it runs and nothing is sent."
        )

        @Flag(help: "Write the report as one JSON object.")
        var json = false

        @Argument(help: "The script; - is standard input.")
        var file: String

        @Argument(parsing: .captureForPassthrough, help: "What it would be run with: $1, $2 and so on.")
        var arguments: [String] = []
    }

    /// Checks the script that `words` name.
    ///
    /// - Returns: the process's status, 2 if there are errors.
    static func run(_ words: [String], in launch: ShellLaunch) -> UInt8 {
        do {
            let arguments = try Arguments.parse(words)
            let allowed = try AllowedClasses.parse(launch.arguments.allow)
            return launch.withIdleAssembly { assembly in
                CheckShell(assembly.runtime, console: assembly.console, readsOutside: allowed.contains(.read))
                    .run(file: arguments.file, arguments: arguments.arguments, form: arguments.json ? .json : .lines)
            }
        } catch {
            return launch.refuse(words, of: "check", Arguments.self, for: error)
        }
    }
}
