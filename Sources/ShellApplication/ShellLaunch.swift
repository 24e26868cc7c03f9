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
            let isInteractive = environment.isInteractive && arguments.lines.isEmpty && arguments.words.isEmpty
            try chooseProfile(for: session, isInteractive: isInteractive)
            let assembly = ShellAssembly(
                session: session,
                console: console,
                services: makeServices(),
                allowedToScripts: allowed
            )
            return isInteractive
                ? await runInteractive(assembly)
                : await runBatch(BatchShell(assembly, allowed: allowed), assembly)
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    private func runInteractive(_ assembly: ShellAssembly) async -> UInt8 {
        if assembly.session.snapshot.isSandbox { assembly.console.showSandboxBanner() }
        let status = InteractiveShell(assembly, configuration: editorConfiguration).run()
        await assembly.close()
        return status
    }

    private func runBatch(_ shell: BatchShell, _ assembly: ShellAssembly) async -> UInt8 {
        let status = await InterruptibleRun.run {
            await assembly.run {
                if !arguments.lines.isEmpty { return await shell.run(lines: arguments.lines) }
                guard let file = arguments.words.first, file != "-" else {
                    return await shell.runStandardInput(arguments: Array(arguments.words.dropFirst()))
                }
                return await shell.run(file: file, arguments: Array(arguments.words.dropFirst()))
            }
        }
        await assembly.close()
        return status
    }

    private func chooseProfile(for session: ShellSession, isInteractive: Bool) throws {
        let named =
            arguments.profile.map { ChosenProfile(name: $0, reason: .flag) }
            ?? environment["MARGINSH_PROFILE"].map { ChosenProfile(name: $0, reason: .environment) }
        if let named {
            guard named.isSandbox else { throw ShellFailure.unknownProfile(named.name) }
            session.update { $0.profile = named }
        } else if isInteractive {
            session.update { $0.profile = ChosenProfile(name: ChosenProfile.sandboxName, reason: .noneSaved) }
        }
    }

    private func makeServices() -> ShellServices {
        let time: any TimeSource = arguments.virtualTime ? VirtualTime(automatic: true) : SystemTime()
        let variables = environment.variables
        return ShellServices(
            connecting: HTTPConnecting(time: time),
            sandbox: arguments.virtualTime ? InProcessExchange(time: time) : EmbeddedExchange(time: time),
            secrets: SecretResolver(environment: { variables[$0] }, home: environment["HOME"]),
            time: time
        )
    }

    private func makeConsole(_ session: ShellSession) -> Console {
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

    private var editorConfiguration: EditorConfiguration {
        var configuration = EditorConfiguration()
        configuration.terminalType = environment["TERM"]
        configuration.bindingsPath = environment["EDITRC"] ?? environment["HOME"].map { $0 + "/.editrc" }
        configuration.externalEditor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        configuration.temporaryFolder = environment["TMPDIR"] ?? "/tmp"
        configuration.usesColour = environment.allowsColour
        return configuration
    }
}
