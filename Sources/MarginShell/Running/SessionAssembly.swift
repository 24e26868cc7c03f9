import CommandLanguage
import ExchangeAccess
import MarginCommands
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession
import Watching

/// Makes the runtime environment of statements, for the prompt's session and for each background job's.
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

    let allowedToScripts: Set<PermissionClass>
    let traces: Bool

    /// What shows the records of the shell's commands.
    let renderers = RecordRenderers.shell

    func profileService(for session: ShellSession) -> ProfileService {
        ProfileService(
            store: environment.profiles,
            session: session,
            connections: gateway,
            time: environment.time,
            language: { console.language }
        )
    }

    func runtime(for snapshot: SessionSnapshot, job: Int) -> RuntimeEnvironment {
        let session = ShellSession(snapshot)
        return runtime(
            for: session,
            profiles: profileService(for: session),
            job: job,
            observer: JobObserver(console: console, number: job, jobs: jobs, traces: traces)
        )
    }

    /// The environment of the block of an `across` statement in one profile; nil if the profile cannot be used.
    func runtime(for branch: AcrossBranch, job: Int?) -> RuntimeEnvironment? {
        guard let session = branch.snapshot.map(ShellSession.init(_:)) else { return nil }
        return runtime(
            for: session,
            profiles: profileService(for: session),
            job: job,
            branch: branch.output,
            observer: branch.observer
        )
    }

    /// The environment of the statements of `session`.
    ///
    /// - Parameters:
    ///   - job: the number of the session's background job; nil for the prompt's session.
    ///   - branch: receives all records of a profile in `across`; nil elsewhere.
    func runtime(
        for session: ShellSession,
        profiles: ProfileService,
        job: Int? = nil,
        branch: CapturingSink? = nil,
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
        let commands = CommandList.all(in: self, scope)
        let registry = CommandRegistry(
            branch == nil ? commands : commands.map(AcrossBlockCommand.init),
            formats: OutputFormat.names
        )
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
                job: job,
                branch: branch
            ),
            observer: observer,
            time: environment.time,
            language: { console.language }
        )
    }
}
