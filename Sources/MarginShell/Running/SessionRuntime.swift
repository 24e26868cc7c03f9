import CommandLanguage
import ShellRuntime

/// Makes what statements run in: for the prompt's session, and for each background job's own.
struct SessionRuntime: Sendable {
    let console: Console
    let gateway: ExchangeGateway
    let jobs: JobTable
    let budget: WeightReservations
    let samples: SampleStore
    let names: MarketNameCache
    let services: ShellServices
    let allowedToScripts: Set<PermissionClass>
    let recordings: RecordingService
    let recordingPlace: RecordingPlace

    /// What shows the records of the shell's commands.
    let renderers = RecordRenderers.shell

    /// What changes the profile of `session`.
    func profileService(for session: ShellSession) -> ProfileService {
        ProfileService(
            store: services.profiles,
            session: session,
            connections: gateway,
            time: services.time,
            language: { console.language }
        )
    }

    /// What the statements of a background job run in, which keeps to what `snapshot` holds.
    func environment(for snapshot: SessionSnapshot, job: Int) -> RuntimeEnvironment {
        let session = ShellSession(snapshot)
        return environment(
            for: session,
            profiles: profileService(for: session),
            job: job,
            observer: JobObserver(console: console, number: job, jobs: jobs)
        )
    }

    private func diagnosisCommands(for session: ShellSession, profiles: ProfileService) -> [any Command] {
        let doctor = DoctorService(
            session: session,
            gateway: gateway,
            profiles: profiles,
            services: services.diagnosis,
            time: services.time
        )
        let maker = BundleMaker(
            session: session,
            services: services.diagnosis,
            journal: gateway.facts.journal,
            secrets: gateway.facts.liveSecrets,
            time: services.time,
            noteVariables: { [services] in services.secrets.noteVariables($0) }
        )
        return [
            DoctorCommand(doctor: doctor, console: console),
            BundleCommand(
                doctor: doctor,
                maker: maker,
                statement: BundleStatement(
                    explaining: RequestExplainer(gateway: gateway),
                    reasons: WhyAnalyzer(gateway: gateway),
                    session: session
                )
            ),
            AnalyzeCommand(console: console),
        ]
    }

    /// What the statements of `session` run in.
    ///
    /// - Parameter job: the number of the background job whose session it is; nil for the prompt's.
    func environment(
        for session: ShellSession,
        profiles: ProfileService,
        job: Int? = nil,
        observer: any RuntimeObserver
    ) -> RuntimeEnvironment {
        let profile = ProfileCommand(
            profiles: profiles,
            prompts: services.prompts,
            observer: observer,
            newProfile: NewProfile(
                profiles: profiles,
                gateway: gateway,
                prompts: services.prompts,
                store: services.secrets.store
            ),
            jobs: jobs,
            job: job
        )
        let registry = CommandRegistry(
            UnrecordedCommand.guarding(
                ShellCommands.all(
                    session: session,
                    gateway: gateway,
                    console: console,
                    jobs: jobs,
                    budget: budget,
                    samples: samples,
                    names: names,
                    programs: services.programs,
                    profile: profile,
                    diagnosis: diagnosisCommands(for: session, profiles: profiles),
                    recording: [
                        RecordCommand(recording: recordings, place: recordingPlace),
                        ReplayCommand(services: services, console: console, allowedToScripts: allowedToScripts),
                    ]
                ),
                in: session
            ),
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
                runtime: self,
                outOfHistory: CommandsOutOfHistory(of: registry),
                job: job
            ),
            observer: observer,
            time: services.time,
            language: { console.language }
        )
    }
}
