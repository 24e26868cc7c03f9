import CommandLanguage
import ExchangeAccess
import MarginCommands
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession
import Watching

/// Makes what statements run in: for the prompt's session, and for each background job's own.
struct SessionAssembly: Sendable {
    let environment: ShellEnvironment
    let console: Console
    let gateway: ExchangeGateway
    let names: MarketNameCache
    let jobs: JobTable
    let samples: SampleStore
    let reservations: WeightReservations
    let recordings: RecordingService
    let recordingPlace: RecordingPlace

    /// The classes of `--allow`.
    let allowedToScripts: Set<PermissionClass>

    /// What shows the records of the shell's commands.
    let renderers = RecordRenderers.shell

    /// What changes the profile of `session`.
    func profileService(for session: ShellSession) -> ProfileService {
        ProfileService(
            store: environment.profiles,
            session: session,
            connections: gateway,
            time: environment.time,
            language: { console.language }
        )
    }

    /// What the statements of a background job run in, which keeps to what `snapshot` holds.
    func runtime(for snapshot: SessionSnapshot, job: Int) -> RuntimeEnvironment {
        let session = ShellSession(snapshot)
        return runtime(
            for: session,
            profiles: profileService(for: session),
            job: job,
            observer: JobObserver(console: console, number: job, jobs: jobs)
        )
    }

    /// What the statements of `session` run in.
    ///
    /// - Parameter job: the number of the background job whose session it is; nil for the prompt's.
    func runtime(
        for session: ShellSession,
        profiles: ProfileService,
        job: Int? = nil,
        observer: any RuntimeObserver
    ) -> RuntimeEnvironment {
        let scope = CommandScope(
            session: session,
            console: console,
            prompts: environment.prompts,
            secrets: environment.secrets,
            profiles: profiles,
            gateway: gateway,
            names: names,
            reservations: reservations,
            jobs: jobs,
            job: job,
            observer: observer,
            programs: environment.programs,
            time: environment.time
        )
        let registry = CommandRegistry(CommandList.all(in: self, scope), formats: OutputFormat.names)
        return RuntimeEnvironment(
            registry: registry,
            settings: SessionSettings(of: session),
            vocabulary: ConditionVocabulary(
                names: RecordConditionNames.names,
                namesByCommand: ["watch": WatchConditionNames.furtherNames],
                constants: LimitedBy.allCases.map(\.rawValue)
            ),
            host: ShellHost(
                session: session,
                console: console,
                assembly: self,
                outOfHistory: CommandsOutOfHistory(of: registry),
                job: job
            ),
            observer: observer,
            time: environment.time,
            language: { console.language }
        )
    }
}
