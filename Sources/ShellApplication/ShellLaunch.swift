import BilingualText
import BinanceMarginHTTP
import Diagnosis
import ExchangeAccess
import InjectedTime
import LineEditing
import MarginShell
import SessionRecording
import ShellRuntime
import ShellSession
import SystemCalls

/// A start of the shell: chooses the profile, assembles the parts, runs the lines, the script or the prompt.
struct ShellLaunch {
    let arguments: LaunchRequest
    let environment: ProcessEnvironment

    /// Runs the connections and, without a prompt, the statements that use them; nil for separate threads.
    var thread: ConnectionThread?

    private var isInteractive: Bool {
        environment.isInteractive && arguments.lines.isEmpty && arguments.words.isEmpty
    }

    /// The launch with a connection thread for its statements, unless there is a prompt or no network.
    func onConnectionThread() -> ShellLaunch {
        var launch = self
        if !isInteractive, arguments.replay == nil, !arguments.virtualTime { launch.thread = ConnectionThread() }
        return launch
    }

    /// Runs the shell to its end.
    ///
    /// - Returns: the process's status.
    func run() async -> UInt8 {
        let replay: ReplayStore?
        do throws(ShellFailure) {
            replay = try recording()
        } catch {
            return refuse(error)
        }
        let session = replay?.makeSession() ?? ShellSession(schema: ShellSettings())
        let console = makeConsole(session, replaying: replay)
        do {
            let allowed = try AllowedClasses.parse(arguments.allow)
            if replay == nil { try EnvironmentSettings(variables: environment.variables).apply(to: session) }
            try FlagSettings(arguments.settings).apply(to: session)
            let shellEnvironment = makeEnvironment(console, responsesFrom: replay)
            let expectations = arguments.report.map { _ in ExpectationLog(time: shellEnvironment.time) }
            let assembly = ShellAssembly(
                session: session,
                console: console,
                environment: shellEnvironment,
                allowedToScripts: allowed,
                expectations: expectations,
                traces: arguments.trace
            )
            // It holds hundreds of objects and is closed, not released, at the end of the process.
            ProcessExit.leak(assembly)
            try await begin(assembly, with: replay, isInteractive: isInteractive)
            let status =
                isInteractive
                ? await runInteractive(assembly)
                : await runBatch(BatchShell(assembly, allowed: allowed), assembly, expectations)
            try writeReport(of: expectations, in: console)
            if status == 0, assembly.lostRecording { return ExitStatus.output.rawValue }
            return try replay?.checkMatch(endingWith: status) ?? status
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch is CancellationError {
            return ExitStatus.interrupted.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    /// The recording to replay, if the process was started with one.
    private func recording() throws(ShellFailure) -> ReplayStore? {
        guard let path = arguments.replay else { return nil }
        return try ReplayStore.read(path)
    }

    /// Reports a recording that cannot be replayed.
    private func refuse(_ failure: ShellFailure) -> UInt8 {
        makeConsole(ShellSession(schema: ShellSettings())).report(failure)
        return failure.status.rawValue
    }

    /// Sets up the session from a recording or a profile, and starts recording if requested.
    private func begin(_ assembly: ShellAssembly, with replay: ReplayStore?, isInteractive: Bool) async throws {
        if let replay { return assembly.begin(as: replay) }
        try await ProfileChoice(assembly).begin(
            flag: arguments.profile,
            variable: environment["MARGINSH_PROFILE"],
            isInteractive: isInteractive
        )
        if let path = arguments.record { try await assembly.record(to: path) }
    }

    /// Writes the requested report, however the run ended.
    private func writeReport(of expectations: ExpectationLog?, in console: Console) throws {
        guard let expectations, let report = arguments.report else { return }
        try JUnitReport(expectations, language: console.language).save(to: report)
    }

    /// A home directory that does not exist is not created, so nothing is kept in it.
    var folders: ShellFolders {
        ShellFolders(environment: { $0 == "HOME" && isHomeMissing ? nil : environment[$0] })
    }

    private var isHomeMissing: Bool {
        environment["HOME"].map { (try? FileStatus(of: $0)) == nil } ?? false
    }

    private func runInteractive(_ assembly: ShellAssembly) async -> UInt8 {
        if assembly.session.snapshot.isSandbox { assembly.console.showSandboxBanner() }
        if isHomeMissing, let home = environment["HOME"] { assembly.console.notice(.homeMissing(Code(home))) }
        let status = InteractiveShell(
            assembly,
            configuration: editorConfiguration(of: assembly.session),
            history: StoredHistory.open(in: folders, console: assembly.console)
        ).run()
        assembly.console.detach()
        await assembly.close()
        return status
    }

    private func runBatch(
        _ shell: BatchShell,
        _ assembly: ShellAssembly,
        _ expectations: ExpectationLog?
    ) async -> UInt8 {
        let run: @Sendable () async -> UInt8 = {
            if !arguments.lines.isEmpty { return await shell.run(lines: arguments.lines) }
            guard let file = arguments.words.first, file != "-" else {
                return await shell.runStandardInput(arguments: Array(arguments.words.dropFirst()))
            }
            return await shell.run(file: file, arguments: Array(arguments.words.dropFirst()))
        }
        let console = assembly.console
        return await InterruptibleRun.run(
            {
                let status = await run()
                await shell.leaveTreeStanding()
                // Still interruptible: a connection that does not close must not keep the process.
                await assembly.close()
                return status
            },
            on: thread,
            cancel: shell.interrupt,
            continued: console.processContinued,
            abandon: { [arguments] in
                assembly.abandon()
                // There is no time left to report an error.
                guard let expectations, let report = arguments.report else { return }
                try? JUnitReport(expectations, language: console.language).save(to: report)
            }
        )
    }

    /// - Parameter terminal: where a person can be prompted; nil for nowhere, and then nothing is kept in files either.
    func makeEnvironment(
        _ console: Console,
        responsesFrom replay: ReplayStore? = nil,
        terminal: (any PromptTerminal)? = StandardTerminal()
    ) -> ShellEnvironment {
        let time: any TimeSource =
            replay?.makeTime()
            ?? (arguments.virtualTime ? VirtualTime(automatic: true) as any TimeSource : SystemTime())
        let variables = environment.variables
        let prompts = Prompter(terminal: terminal ?? NoTerminal(), language: { console.language })
        let approvals = ApprovedTexts(path: folders.approvalsFile)
        let programs = DirectProgram(environment: environment, time: SystemTime())
        let secrets = SecretResolver(
            environment: { variables[$0] },
            home: folders.home,
            keysFolder: folders.keysFolder,
            programs: programs,
            prompts: prompts,
            approvals: approvals
        )
        return ShellEnvironment(
            connecting: httpConnecting(time: time),
            sandbox: arguments.virtualTime ? InProcessExchange(time: time) : EmbeddedExchange(time: time),
            secrets: secrets,
            profiles: ProfileStore(folders: folders),
            prompts: prompts,
            hostGuard: ExchangeGuard(prompts: prompts, approvals: approvals),
            names: terminal == nil ? nil : folders.namesFolder.map(MarketNamesFile.init),
            diagnosis: diagnosisServices(time: time),
            time: time,
            programs: programs,
            replay: replay
        )
    }

    /// - Parameters:
    ///   - replay: the recording, if one is replayed: its output is laid out as it was then.
    ///   - records: where records go.
    func makeConsole(
        _ session: ShellSession,
        replaying replay: ReplayStore? = nil,
        failureFormat: FailureFormat? = nil,
        records: Descriptor = .standardOutput
    ) -> Console {
        let recorded = replay?.surface
        // The reader of standard output is gone: the program ends quietly, as `yes | head` does, but with 0.
        let leave: @Sendable () -> Void = { ProcessExit.leave(with: 0) }
        return Console(
            standardOutput: DescriptorOutput(records, onClosedPipe: leave),
            standardError: DescriptorOutput(.standardError, onClosedPipe: {}),
            recordsToTerminal: recorded?.isTerminal ?? environment.outputIsTerminal,
            noticesToTerminal: environment.errorsAreTerminal,
            columns: {
                if let recorded { return recorded.columns }
                return Descriptor.standardOutput.windowSize?.columns ?? Descriptor.standardError.windowSize?.columns
            },
            rows: { [environment] in environment.canRedraw ? Descriptor.standardOutput.windowSize?.rows ?? 24 : nil },
            recordedRows: recorded?.rows,
            usesASCII: recorded?.usesASCII ?? environment.usesASCII,
            allowsColour: recorded?.allowsColour ?? environment.allowsColour,
            isDumb: recorded == nil && environment.outputIsTerminal && !environment.canRedraw,
            failureFormat: failureFormat ?? arguments.errors,
            session: session,
            localeLanguage: replay?.language ?? Language(localeName: environment.messageLocale)
        )
    }

    private func editorConfiguration(of session: ShellSession) -> EditorConfiguration {
        var configuration = EditorConfiguration()
        let entries = environment.entries
        configuration.externalEnvironment = {
            InheritedEnvironment.entries(of: entries, hiding: session.snapshot.settings.secretVariables)
        }
        configuration.terminalType = environment["TERM"]
        configuration.bindingsPath = environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
        configuration.externalEditor = environment.bytes(ofFirst: "VISUAL", "EDITOR") ?? Array("vi".utf8)
        configuration.temporaryFolder = environment["TMPDIR"] ?? "/tmp"
        configuration.usesColour = environment.allowsColour
        configuration.marksPrompts = environment.takesPromptMarks
        return configuration
    }
}

extension ShellLaunch {
    /// Runs `work` with a shell that has no profile and sends no requests.
    ///
    /// - Returns: the process's status.
    func withIdleAssembly(_ work: (ShellAssembly) async -> UInt8) async -> UInt8 {
        let session = ShellSession(schema: ShellSettings())
        let console = makeConsole(session)
        do {
            try EnvironmentSettings(variables: environment.variables).apply(to: session)
            return await work(ShellAssembly(session: session, console: console, environment: makeEnvironment(console)))
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

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
                locale: environment.characterLocale,
                columns: Descriptor.standardOutput.windowSize?.columns
            ),
            folders: folders,
            probing: HTTPProbing(connecting: httpConnecting(time: time))
        )
    }
}
