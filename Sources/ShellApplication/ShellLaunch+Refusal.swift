import MarginShell
import ShellRuntime
import ShellSession

extension ShellLaunch {
    /// Prints help or reports wrong flags. Wrong usage gives status 2 in every part of this program.
    ///
    /// - Parameters:
    ///   - words: the process's arguments.
    ///   - subcommand: the subcommand they belong to; empty for the program itself.
    ///   - error: `ProcessLine.HelpRequest`, or a `ShellFailure` about flags that are wrong or cannot be combined.
    /// - Returns: the process's status.
    func refuse(_ words: [String], of subcommand: String = "", for error: any Error) -> UInt8 {
        let console = usageConsole(words)
        guard let failure = error as? ShellFailure else {
            return ShellProgram.write(
                ProcessUsage.help(of: subcommand, in: console.language) + "\n",
                failingTo: console
            )
        }
        console.report(failure)
        return failure.status.rawValue
    }

    /// A console in the language that flags or the environment choose, although the arguments have an error.
    func usageConsole(_ words: [String]) -> Console {
        let session = ShellSession(schema: ShellSettings())
        // An unknown language is ignored: the arguments already have an error to report.
        let variable = environment.variables.filter { $0.key == "MARGINSH_LANG" }
        try? EnvironmentSettings(variables: variable).apply(to: session)
        for assignment in arguments.settings + ProcessUsage.assignments(in: words) where assignment.hasPrefix("lang=") {
            try? FlagSettings([assignment]).apply(to: session)
        }
        return makeConsole(session, failureFormat: ProcessUsage.failureFormat(in: words))
    }
}
