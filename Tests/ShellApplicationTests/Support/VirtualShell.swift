import BilingualText
import BinanceMargin
import Diagnosis
@testable import MarginShell
@testable import ScriptTools
@testable import ShellApplication
@testable import ShellSession
import RequestSigning
import SandboxExchange
import ExchangeAccess
import ShellRuntime
import InjectedTime

/// A whole shell over the embedded exchange on a clock that jumps over every wait: each run gives the same bytes.
struct VirtualShell {
    let time = VirtualTime(automatic: true)
    let exchange: CountingExchange
    let output: RecordingOutput
    let errors = RecordingOutput()
    let expectations: ExpectationLog
    let console: Console
    let assembly: ShellAssembly
    private let batch: BatchShell
    private let allowed: Set<PermissionClass>

    /// Makes a shell in the sandbox profile.
    ///
    /// - Parameters:
    ///   - allowed: the classes of `--allow`.
    ///   - terminalColumns: the width of the terminal for records; nil for a pipe.
    ///   - terminalRows: the height that pages are laid out for; nil for any.
    ///   - noticesToTerminal: whether notices go to that terminal, too.
    ///   - allowsColour: whether colours are used at that terminal.
    ///   - usesASCII: whether its locale has no other characters.
    ///   - scenario: what the embedded exchange begins with.
    ///   - overrides: bodies by path, in place of the embedded exchange's responses.
    ///   - home: the home directory; nil for none, and so no saved profiles.
    ///   - programs: starts those after `|`; nil where none can be started.
    ///   - environment: what secrets may be named by.
    ///   - scale: the factor for the amounts that are shown.
    init(
        allowed: Set<PermissionClass> = [],
        language: Language = .english,
        terminalColumns: Int? = nil,
        terminalRows: Int? = nil,
        noticesToTerminal: Bool = false,
        allowsColour: Bool = false,
        usesASCII: Bool = false,
        scenario: Scenario = .standard,
        overriding overrides: [String: String] = [:],
        home: String? = nil,
        environment: [String: String] = [:],
        programs: (any ProgramRunning & ProgramStreaming)? = nil,
        scale: AmountScale? = nil
    ) {
        let session = ShellSession(
            schema: ShellSettings(),
            profile: ChosenProfile(name: ChosenProfile.sandboxName, reason: .flag)
        )
        self.allowed = allowed
        output = RecordingOutput(isTerminal: terminalColumns != nil)
        exchange = CountingExchange(scenario: scenario, overriding: overrides, time: time)
        expectations = ExpectationLog(time: time)
        console = Console(
            standardOutput: output,
            standardError: errors,
            recordsToTerminal: terminalColumns != nil,
            noticesToTerminal: noticesToTerminal,
            columns: { terminalColumns },
            recordedRows: terminalRows,
            usesASCII: usesASCII,
            allowsColour: allowsColour,
            session: session,
            localeLanguage: language
        )
        let prompts = Prompter(terminal: NobodyThere(), language: { [console] in console.language })
        assembly = ShellAssembly(
            session: session,
            console: console,
            environment: ShellEnvironment(
                connecting: HTTPConnecting(time: time),
                sandbox: exchange,
                secrets: SecretResolver(
                    environment: { environment[$0] },
                    home: nil,
                    programs: NoPrograms(),
                    prompts: prompts,
                    approvals: ApprovedTexts(path: nil)
                ),
                profiles: ProfileStore(folders: ShellFolders(environment: { $0 == "HOME" ? home : nil })),
                prompts: prompts,
                diagnosis: DiagnosisServices(folders: ShellFolders(environment: { $0 == "HOME" ? home : nil })),
                time: time,
                programs: programs
            ),
            allowedToScripts: allowed,
            expectations: expectations,
            scale: scale
        )
        batch = BatchShell(assembly, allowed: allowed)
    }

    /// Runs a text as `-c` does.
    func run(_ text: String) async -> UInt8 {
        await batch.run(lines: [text])
    }

    /// Runs several texts as `-c` does, given several times.
    func run(lines: [String]) async -> UInt8 {
        await batch.run(lines: lines)
    }

    /// Runs a script file.
    func run(file: String, _ arguments: String...) async -> UInt8 { await run(file: file, arguments) }

    func run(file: String, _ arguments: [String]) async -> UInt8 {
        await batch.run(file: file, arguments: arguments)
    }

    /// Checks a script file.
    func check(file: String, _ arguments: String..., form: CheckShell.Form = .lines) -> UInt8 {
        check(file: file, arguments, form: form)
    }

    func check(file: String, _ arguments: [String], form: CheckShell.Form = .lines) -> UInt8 {
        CheckShell(assembly.runtime, console: console, readsOutside: allowed.contains(.read))
            .run(file: file, arguments: arguments, form: form)
    }
}

/// A standard input that is not a terminal.
struct NobodyThere: PromptTerminal {
    let isPresent = false

    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? { nil }
}

/// No program can be started.
struct NoPrograms: ProgramRunning {
    func run(_ plan: ProgramPlan) async throws -> ProgramResult { throw ProgramFailure.notStarted }
}
