import ArgumentParser
import MarginShell
import ShellRuntime

extension ShellLaunch {
    /// Ends a start whose flags ask for help or are wrong. Wrong usage ends with 2 in every part of this program, where
    /// the parser of flags itself would say 64.
    ///
    /// - Parameters:
    ///   - words: the flags and what stands among them.
    ///   - subcommand: whose flags they are; the program's own where it is empty.
    ///   - error: what their parser threw, or a `ShellFailure` of flags that do not go together.
    /// - Returns: the process's status.
    func refuse(
        _ words: [String],
        of subcommand: String = "",
        _ type: (some ParsableArguments).Type,
        for error: any Error
    ) -> UInt8 {
        let console = usageConsole(words)
        let failure = error as? ShellFailure
        if failure == nil, type.exitCode(for: error) == .success {
            return ShellProgram.write(
                ProcessUsage.help(of: subcommand, in: console.language) + "\n",
                failingTo: console
            )
        }
        let refusal =
            failure ?? ProcessLine(words, of: subcommand).refusal(parserText: type.message(for: error))
        console.report(refusal)
        return refusal.status.rawValue
    }

    /// A console that speaks the language which flags or the environment ask for, although the line is broken otherwise.
    func usageConsole(_ words: [String]) -> Console {
        let session = ShellSession(schema: ShellSettings())
        // A language that there is not leaves the one before in place; the line has a mistake to tell of already.
        let variable = environment.variables.filter { $0.key == "MARGINSH_LANG" }
        try? EnvironmentSettings(variables: variable).apply(to: session)
        for assignment in arguments.settings + ProcessUsage.assignments(in: words) where assignment.hasPrefix("lang=") {
            try? FlagSettings([assignment]).apply(to: session)
        }
        return makeConsole(session)
    }
}
