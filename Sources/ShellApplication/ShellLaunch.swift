import LineEditing
import MarginShell
import ShellRuntime
import SystemCalls
import TimeSource

/// One start of the shell: chooses the profile, joins the parts, runs what was asked for.
struct ShellLaunch {
    let arguments: ProcessArguments
    let environment: ProcessEnvironment

    /// Runs the shell to its end.
    ///
    /// - Returns: the process's status.
    func run() async -> UInt8 {
        let session = ShellSession(schema: ShellSettings())
        let console = makeConsole(session)
        do {
            let allowed = try AllowedClasses.parse(arguments.allow)
            try EnvironmentSettings(variables: environment.variables).apply(to: session)
            try FlagSettings(arguments.settings).apply(to: session)
            let isInteractive = environment.isInteractive && arguments.lines.isEmpty && arguments.words.isEmpty
            let services = makeServices(console)
            let expectations = arguments.report.map { _ in ExpectationLog(time: services.time) }
            let assembly = ShellAssembly(
                session: session,
                console: console,
                services: services,
                allowedToScripts: allowed,
                expectations: expectations
            )
            try await ProfileChoice(assembly).begin(
                flag: arguments.profile,
                variable: environment["MARGINSH_PROFILE"],
                isInteractive: isInteractive
            )
            let status =
                isInteractive
                ? await runInteractive(assembly)
                : await runBatch(BatchShell(assembly, allowed: allowed), assembly)
            try writeReport(of: expectations, in: console)
            return status
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch is CancellationError {
            return ExitStatus.interrupted.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    /// Writes the report that was asked for, however the run ended.
    private func writeReport(of expectations: ExpectationLog?, in console: Console) throws {
        guard let expectations, let report = arguments.report else { return }
        try JUnitReport(expectations, catalogue: console.catalogue).save(to: report.path)
    }

    private var folders: ShellFolders { ShellFolders(environment: { environment[$0] }) }

    private func runInteractive(_ assembly: ShellAssembly) async -> UInt8 {
        if assembly.session.snapshot.isSandbox { assembly.console.showSandboxBanner() }
        let status = InteractiveShell(
            assembly,
            configuration: editorConfiguration(of: assembly.session),
            history: StoredHistory.open(in: folders, console: assembly.console)
        ).run()
        await assembly.close()
        return status
    }

    private func runBatch(_ shell: BatchShell, _ assembly: ShellAssembly) async -> UInt8 {
        let status = await InterruptibleRun.run {
            if !arguments.lines.isEmpty { return await shell.run(lines: arguments.lines) }
            guard let file = arguments.words.first, file != "-" else {
                return await shell.runStandardInput(arguments: Array(arguments.words.dropFirst()))
            }
            return await shell.run(file: file, arguments: Array(arguments.words.dropFirst()))
        }
        await assembly.close()
        return status
    }

    func makeServices(_ console: Console) -> ShellServices {
        let time: any TimeSource = arguments.virtualTime ? VirtualTime(automatic: true) : SystemTime()
        let variables = environment.variables
        let questions = QuestionDesk(terminal: StandardTerminal(), catalogue: { console.catalogue })
        let approvals = ApprovedTexts(path: folders.approvalsFile)
        let secrets = SecretResolver(
            environment: { variables[$0] },
            home: folders.home,
            keysFolder: folders.keysFolder,
            programs: DirectProgram(environment: environment, time: SystemTime()),
            questions: questions,
            approvals: approvals
        )
        return ShellServices(
            connecting: HTTPConnecting(time: time, variables: variables, home: folders.home),
            sandbox: arguments.virtualTime ? InProcessExchange(time: time) : EmbeddedExchange(time: time),
            secrets: secrets,
            profiles: ProfileStore(folders: folders),
            questions: questions,
            hostGuard: ExchangeGuard(questions: questions, approvals: approvals),
            time: time
        )
    }

    func makeConsole(_ session: ShellSession) -> Console {
        // Whoever read this program's answers has gone: it ends quietly, as `yes | head` does, but with 0.
        let leave: @Sendable () -> Void = { ProcessExit.leave(with: 0) }
        return Console(
            standardOutput: DescriptorOutput(.standardOutput, onClosedPipe: leave),
            standardError: DescriptorOutput(.standardError, onClosedPipe: {}),
            answersToTerminal: environment.outputIsTerminal,
            remarksToTerminal: environment.errorsAreTerminal,
            columns: { Descriptor.standardOutput.windowSize?.columns ?? Descriptor.standardError.windowSize?.columns },
            allowsColour: environment.allowsColour,
            session: session,
            localeLanguage: Language(localeName: environment.messageLocale)
        )
    }

    private func editorConfiguration(of session: ShellSession) -> EditorConfiguration {
        var configuration = EditorConfiguration()
        let variables = environment.variables
        configuration.externalEnvironment = {
            InheritedEnvironment.variables(of: variables, hiding: session.snapshot.settings.secretVariables)
        }
        configuration.terminalType = environment["TERM"]
        configuration.bindingsPath = environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
        configuration.externalEditor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        configuration.temporaryFolder = environment["TMPDIR"] ?? "/tmp"
        configuration.usesColour = environment.allowsColour
        return configuration
    }
}
