import CommandLanguage
import ShellRuntime
import TimeSource

/// Makes what statements run in: for the prompt's session, and for each background job's own.
struct SessionRuntime: Sendable {
    let console: Console
    let gateway: ExchangeGateway
    let jobs: JobTable
    let allowedToScripts: Set<PermissionClass>
    let time: any TimeSource

    /// What the statements of `session` run in.
    ///
    /// - Parameter job: the number of the background job whose session it is; nil for the prompt's.
    func environment(
        for session: ShellSession,
        job: Int? = nil,
        observer: any RuntimeObserver
    ) -> RuntimeEnvironment {
        RuntimeEnvironment(
            registry: CommandRegistry(
                ShellCommands.all(session: session, gateway: gateway, console: console, jobs: jobs),
                formats: OutputFormat.names
            ),
            settings: ShellSettings(),
            vocabulary: ConditionVocabulary(
                names: AnswerConditionNames.names,
                namesByCommand: ["watch": WatchConditionNames.furtherNames],
                constants: BorrowBinding.allCases.map(\.rawValue)
            ),
            host: ShellHost(session: session, console: console, runtime: self, job: job),
            observer: observer,
            time: time,
            wording: ConsoleWording(console: console)
        )
    }
}
