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
    package let time: any TimeSource

    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        profiles: ProfileStore,
        questions: QuestionDesk,
        time: any TimeSource
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.profiles = profiles
        self.questions = questions
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
            time: services.time
        )
        questions = services.questions
        jobs = JobTable(time: services.time)
        observer = ShellObserver(console: console, expectations: expectations)
        let runtime = SessionRuntime(
            console: console,
            gateway: gateway,
            jobs: jobs,
            services: services,
            allowedToScripts: allowedToScripts
        )
        profiles = runtime.profileDesk(for: session)
        environment = runtime.environment(for: session, profiles: profiles, observer: observer)
        registry = environment.registry
    }

    /// The variables that a run of statements begins with: those of the start file and of the profile chosen at the start.
    var initialScope: Scope { startVariables.withLock { $0 } }

    func begin(with variables: [(name: String, value: Value)]) {
        startVariables.withLock { scope in
            for (name, value) in variables { scope[name] = value }
        }
    }

    /// Does what the shell was started for, then names and ends the background jobs that still run.
    ///
    /// Until they have ended a virtual clock stands still, so that no job runs on after the last statement.
    ///
    /// - Returns: what `body` returns.
    package func run(_ body: () async -> UInt8) async -> UInt8 {
        await environment.time.active {
            let status = await body()
            await endJobs()
            return status
        }
    }

    /// Ends what still runs, closes every connection and ends the embedded exchange.
    package func close() async {
        await endJobs()
        await gateway.close()
    }

    private func endJobs() async {
        await jobs.endAll { [console] job in
            console.remark(
                Message(WatchMessage.jobLeft, .number("number", job.number), .code("statement", job.text))
            )
        }
    }
}
