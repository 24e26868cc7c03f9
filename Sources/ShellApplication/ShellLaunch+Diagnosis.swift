import Diagnosis
import InjectedTime
import MarginShell
import ShellSession
import SystemCalls

extension ShellLaunch {
    /// Connects to exchanges; a diagnosis uses it to probe the network path.
    func httpConnecting(time: any TimeSource) -> HTTPConnecting {
        HTTPConnecting(time: time, variables: environment.variables, home: folders.home, thread: thread)
    }

    /// What a diagnosis needs in addition to the session.
    func diagnosisServices(time: any TimeSource) -> DiagnosisServices {
        DiagnosisServices(
            program: ProgramFacts(
                version: BuildFacts.version,
                build: BuildFacts.configuration,
                compiler: BuildFacts.compiler,
                platform: "Linux-\(BuildFacts.architecture)",
                dumpsMemory: ProcessProtection.leavesCoreFiles,
                isRoot: ProcessProtection.runsAsRoot
            ),
            terminal: TerminalFacts(
                inputIsTerminal: environment.inputIsTerminal,
                outputIsTerminal: environment.outputIsTerminal,
                type: environment["TERM"],
                locale: environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "",
                columns: Descriptor.standardOutput.windowSize?.columns
            ),
            folders: folders,
            probing: HTTPProbing(connecting: httpConnecting(time: time))
        )
    }
}
