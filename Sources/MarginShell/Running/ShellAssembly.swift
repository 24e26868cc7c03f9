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
    private let startVariables = Mutex(Scope())

    /// Puts a shell together.
    ///
    /// - Parameter allowedToScripts: the classes of `--allow`.
    package init(
        session: ShellSession,
        console: Console,
        services: ShellServices,
        allowedToScripts: Set<PermissionClass> = []
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
        profiles = ProfileDesk(
            store: services.profiles,
            session: session,
            gateway: gateway,
            time: services.time,
            wording: ConsoleWording(console: console)
        )
        observer = ShellObserver(console: console)
        let profile = ProfileCommand(desk: profiles, questions: questions, observer: observer)
        registry = CommandRegistry(
            ShellCommands.all(session: session, gateway: gateway, console: console, profile: profile),
            formats: OutputFormat.names
        )
        environment = RuntimeEnvironment(
            registry: registry,
            settings: ShellSettings(),
            vocabulary: ConditionVocabulary(
                names: AnswerConditionNames.names,
                namesByCommand: [:],
                constants: BorrowBinding.allCases.map(\.rawValue)
            ),
            host: ShellHost(session: session, console: console, allowedToScripts: allowedToScripts),
            observer: observer,
            time: services.time,
            wording: ConsoleWording(console: console)
        )
    }

    /// The variables that a run of statements begins with: those of the start file and of the profile chosen at the start.
    var initialScope: Scope { startVariables.withLock { $0 } }

    func begin(with variables: [(name: String, value: Value)]) {
        startVariables.withLock { scope in
            for (name, value) in variables { scope[name] = value }
        }
    }

    /// Closes every connection and ends the embedded exchange.
    package func close() async {
        await gateway.close()
    }
}
