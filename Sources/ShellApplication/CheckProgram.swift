import MarginShell
import ScriptTools
import ShellRuntime

/// `marginsh check FILE [ARG...]`: reports what a script would do and every error in it; sends nothing.
enum CheckProgram {
    /// Checks the script that `words` name.
    ///
    /// - Returns: the process's status, 2 if there are errors.
    static func run(_ words: [String], in launch: ShellLaunch) -> UInt8 {
        do {
            let line = try ProcessLine(words, of: "check")
            let allowed = try AllowedClasses.parse(launch.arguments.allow)
            return launch.withIdleAssembly { assembly in
                let shell = CheckShell(
                    assembly.runtime,
                    console: assembly.console,
                    readsOutside: allowed.contains(.read)
                )
                return shell.run(
                    file: line.words.first ?? "-",
                    arguments: Array(line.words.dropFirst()),
                    form: line.has("--json") ? .json : .lines
                )
            }
        } catch {
            return launch.refuse(words, of: "check", for: error)
        }
    }
}
