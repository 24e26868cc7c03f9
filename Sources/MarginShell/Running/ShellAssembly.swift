import CommandLanguage
package import ShellRuntime
import Synchronization
package import TimeSource

/// What the shell needs from beyond it.
package struct ShellServices: Sendable {
    package let connecting: any ExchangeConnecting
    package let sandbox: any SandboxControl
    package let secrets: SecretResolver
    package let profiles: ProfileStore
    package let questions: QuestionDesk
    package let hostGuard: ExchangeGuard
    package let diagnosis: DiagnosisServices
    package let time: any TimeSource

    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        profiles: ProfileStore,
        questions: QuestionDesk,
        hostGuard: ExchangeGuard? = nil,
        diagnosis: DiagnosisServices = DiagnosisServices(),
        time: any TimeSource
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.profiles = profiles
        self.questions = questions
        // Without a file to remember them in, approvals count for the session.
        self.hostGuard = hostGuard ?? ExchangeGuard(questions: questions, approvals: ApprovedTexts(path: nil))
        self.diagnosis = diagnosis
        self.time = time
    }
}

/// A shell, put together: the session, its commands, and the runner that statements go through.
package final class ShellAssembly: Sendable {
    package let session: ShellSession
    package let console: Console
    package let registry: CommandRegistry
    package let profiles: ProfileDesk
    let questions: QuestionDesk
    let environment: RuntimeEnvironment
    let observer: ShellObserver
    private let gateway: ExchangeGateway
    private let jobs: JobTable

    /// What the running watches take of the exchange's budgets.
    package let budget = WatchBudget()
    private let startVariables = Mutex(Scope())

    /// Puts a shell together.
    ///
    /// - Parameters:
    ///   - allowedToScripts: the classes of `--allow`.
    ///   - expectations: where a report is asked for, what keeps every expectation.
    package init(
        session: ShellSession,
        console: Console,
        services: ShellServices,
        allowedToScripts: Set<PermissionClass> = [],
        expectations: ExpectationLog? = nil
    ) {
        self.session = session
        self.console = console
        gateway = ExchangeGateway(
            connecting: services.connecting,
            sandbox: services.sandbox,
            secrets: services.secrets,
            hostGuard: services.hostGuard,
            time: services.time
        )
        questions = services.questions
        jobs = JobTable(time: services.time)
        observer = ShellObserver(console: console, expectations: expectations, journal: gateway.journal)
        let runtime = SessionRuntime(
            console: console,
            gateway: gateway,
            jobs: jobs,
            budget: budget,
            samples: SampleBook(),
            services: services,
            allowedToScripts: allowedToScripts
        )
        profiles = runtime.profileDesk(for: session)
        environment = runtime.environment(for: session, profiles: profiles, observer: observer)
        registry = environment.registry
        services.secrets.noteVariables(session.snapshot.settings.secretVariables)
        keepJournal(home: services.diagnosis.folders.home)
    }

    /// Tells the journal which words are commands, and lets it write to the log file while the session names one.
    private func keepJournal(home: String?) {
        gateway.journal.know(registry.commands.flatMap(\.declaration.names) + Journal.controlWords)
        let log = JournalLog(session: session, secrets: gateway.liveSecrets, home: home) { [console] message in
            console.remark(message)
        }
        gateway.journal.onRecord { log.add($0) }
    }

    /// The variables that a run of statements begins with: those of the start file and of the profile chosen at the start.
    var initialScope: Scope { startVariables.withLock { $0 } }

    func begin(with variables: [(name: String, value: Value)]) {
        startVariables.withLock { scope in
            for (name, value) in variables { scope[name] = value }
        }
    }

    /// Ends what still runs, closes every connection and ends the embedded exchange.
    package func close() async {
        await endJobs()
        await gateway.close()
    }

    /// Names the background jobs that still run, and ends them.
    func endJobs() async {
        await jobs.endAll { [console] job in
            console.remark(
                Message(WatchMessage.jobLeft, .number("number", job.number), .code("statement", job.text))
            )
        }
    }
}
