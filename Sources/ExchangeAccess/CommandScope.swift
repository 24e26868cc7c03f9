package import InjectedTime
package import ShellRuntime
package import ShellSession

/// What the commands of one session act upon. The prompt's session has one, and each background job's.
package struct CommandScope: Sendable {
    package let session: ShellSession
    package let console: Console
    package let prompts: Prompter
    package let secrets: SecretResolver
    package let profiles: ProfileService
    package let gateway: ExchangeGateway
    package let names: MarketNameCache
    package let reservations: WeightReservations
    package let jobs: any RunningJobs

    /// The number of the background job whose session it is; nil for the prompt's.
    package let job: Int?
    package let observer: any RuntimeObserver

    /// What starts programs; nil where none may be started.
    package let programs: (any ProgramRunning)?
    package let time: any TimeSource

    /// Sends the requests of this session.
    package var requester: ExchangeRequester { ExchangeRequester(session: session, gateway: gateway) }

    /// Asks how much this session's account can borrow.
    package var borrowRequester: BorrowRequester { BorrowRequester(session: session, gateway: gateway, names: names) }

    package init(
        session: ShellSession,
        console: Console,
        prompts: Prompter,
        secrets: SecretResolver,
        profiles: ProfileService,
        gateway: ExchangeGateway,
        names: MarketNameCache,
        reservations: WeightReservations,
        jobs: any RunningJobs,
        job: Int?,
        observer: any RuntimeObserver,
        programs: (any ProgramRunning)?,
        time: any TimeSource
    ) {
        self.session = session
        self.console = console
        self.prompts = prompts
        self.secrets = secrets
        self.profiles = profiles
        self.gateway = gateway
        self.names = names
        self.reservations = reservations
        self.jobs = jobs
        self.job = job
        self.observer = observer
        self.programs = programs
        self.time = time
    }
}
