package import ShellRuntime
package import TimeSource

/// What the shell needs from beyond it.
package struct ShellServices: Sendable {
    package let connecting: any ExchangeConnecting
    package let sandbox: any SandboxControl
    package let secrets: SecretResolver
    package let time: any TimeSource

    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        time: any TimeSource
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.time = time
    }
}

/// A shell, put together: the session, its commands, and the runner that statements go through.
package final class ShellAssembly: Sendable {
    package let session: ShellSession
    package let console: Console
    package let registry: CommandRegistry
    let environment: RuntimeEnvironment
    let observer: ShellObserver
    private let gateway: ExchangeGateway

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
        registry = CommandRegistry(
            ShellCommands.all(session: session, gateway: gateway, console: console),
            formats: OutputFormat.names
        )
        observer = ShellObserver(console: console)
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

    /// Closes every connection and ends the embedded exchange.
    package func close() async {
        await gateway.close()
    }
}
