import BilingualText
import CommandLanguage
import Diagnosis
package import ExchangeAccess
import InjectedTime
package import ScriptTools
package import SessionRecording
package import ShellRuntime
package import ShellSession
import Synchronization
import Watching

/// A complete shell: the session, its commands, and the runner of its statements.
package final class ShellAssembly: Sendable {
    package let session: ShellSession
    package let console: Console
    package let registry: CommandRegistry
    package let profiles: ProfileService
    package let prompts: Prompter
    let secrets: SecretResolver
    package let runtime: RuntimeEnvironment
    package let observer: ShellObserver
    let variableNames = VariableNames()
    package let marketNames: MarketNameCache
    let recorder: Recorder
    /// The recording that all responses come from; nil for a real session.
    package let replay: ReplayStore?
    let recordingPlace = RecordingPlace()
    private let recordings: RecordingService
    let gateway: ExchangeGateway
    private let jobs: JobTable

    /// The weight that running watches use.
    package let budget = WeightReservations()
    private let startVariables = Mutex(Scope())

    /// - Parameters:
    ///   - allowedToScripts: the classes of `--allow`.
    ///   - expectations: collects expectations for a report; nil without a report.
    ///   - traces: whether each statement is shown before and after it runs.
    ///   - scale: the factor for the amounts that are shown; nil for the real ones.
    package init(
        session: ShellSession,
        console: Console,
        environment: ShellEnvironment,
        allowedToScripts: Set<PermissionClass> = [],
        expectations: ExpectationLog? = nil,
        traces: Bool = false,
        scale: AmountScale? = nil
    ) {
        self.session = session
        self.console = console
        let time = PacedTime(environment.time)
        let environment = environment.on(time)
        replay = environment.replay
        recorder = Recorder(time: time, secrets: environment.secrets.live, scale: scale)
        let journal = Journal(time: time)
        let facts = ExchangeFacts(secrets: environment.secrets, journal: journal, time: time)
        let clients: any ClientProvider =
            if let replay {
                ReplayClientProvider(replay, facts: facts, time: time)
            } else {
                LiveClientProvider(
                    connecting: environment.connecting,
                    sandbox: environment.sandbox,
                    secrets: environment.secrets,
                    hostGuard: environment.hostGuard,
                    facts: facts,
                    tape: recorder,
                    time: time,
                    randomness: environment.randomness,
                    notice: { [console] in console.notice($0) }
                )
            }
        gateway = ExchangeGateway(clients, sandbox: environment.sandbox, facts: facts)
        marketNames = MarketNameCache(gateway: gateway, file: environment.names, time: environment.time)
        prompts = environment.prompts
        secrets = environment.secrets
        jobs = JobTable(time: time)
        let samples = SampleStore()
        recordings = RecordingService(
            session: session,
            console: console,
            gateway: gateway,
            jobs: jobs,
            forgotten: [gateway, samples, session.log],
            secrets: environment.secrets,
            recorder: recorder
        )
        observer = ShellObserver(
            console: console,
            expectations: expectations,
            journal: gateway.facts.journal,
            replay: environment.replay,
            traces: traces,
            spentWeight: gateway.facts.spentWeight
        )
        let sessions = SessionAssembly(
            environment: environment,
            console: console,
            gateway: gateway,
            names: marketNames,
            jobs: jobs,
            samples: samples,
            reservations: budget,
            recordings: recordings,
            recordingPlace: recordingPlace,
            allowedToScripts: allowedToScripts,
            traces: traces
        )
        profiles = sessions.profileService(for: session)
        runtime = sessions.runtime(for: session, profiles: profiles, observer: observer)
        registry = runtime.registry
        environment.secrets.noteVariables(session.snapshot.settings.secretVariables)
        keepJournal(home: environment.diagnosis.folders.home)
    }

    /// Gives the journal the names of the commands, and lets it write to the log file while the session has one.
    private func keepJournal(home: String?) {
        gateway.facts.journal.know(registry.commands.flatMap(\.declaration.names) + Journal.controlWords)
        let log = JournalLog(session: session, secrets: gateway.facts.liveSecrets, home: home) { [console] message in
            console.notice(message)
        }
        gateway.facts.journal.onRecord { log.add($0) }
    }

    /// The variables that a run of statements begins with: those of the start file and of the profile at the start.
    var initialScope: Scope { startVariables.withLock { $0 } }

    package func begin(as replay: ReplayStore) { begin(with: replay.recording.header.variables) }

    package func begin(with variables: [(name: String, value: Value)]) {
        startVariables.withLock { scope in
            for (name, value) in variables { scope[name] = value }
        }
    }

    package var completion: CompletionSources {
        CompletionSources(
            session: session,
            variables: variableNames,
            markets: marketNames,
            profiles: profiles.store,
            jobs: jobs,
            topics: HelpIndex.topics,
            keywords: HelpTopic.keywords
        )
    }

    /// The used percentage of the fullest limit of `snapshot`'s account; nil if none was reported recently.
    func usedPercent(_ snapshot: SessionSnapshot) -> Int? {
        gateway.facts.budgets.usedPercent(of: AccountIdentity(snapshot))
    }

    /// Whether a saved profile leads to an embedded exchange, as far as its responses have shown.
    ///
    /// For the built-in profile it is clear from the name.
    package func isSimulated(_ snapshot: SessionSnapshot) -> Bool {
        !snapshot.isSandbox && gateway.isSimulated(snapshot)
    }

    /// Ends all jobs, closes every connection and ends the embedded exchange.
    package func close() async {
        // While recording, the end has its instant, too.
        let isInTurn = (try? await recorder.time.arrive()) != nil
        await endJobs()
        if isInTurn { recorder.time.endActivity() }
        await gateway.close()
    }

    /// Whether a background job that no statement waited for could not write its output.
    var lostOutputOfJob: Bool { jobs.hasLostOutput }

    /// Whether a recording had to stop because its file could not be written.
    package var lostRecording: Bool {
        if case .unwritable = recorder.failure { true } else { false }
    }

    /// Ends the active recording without waiting for anything.
    package func abandon() { recorder.end() }

    /// Fetches what requests need that a person might have to type or approve, so that a start without a person ends here.
    ///
    /// Without a secret, or in the sandbox, nothing is needed.
    package func fetchKeys() async throws {
        let snapshot = session.snapshot
        guard !snapshot.isSandbox, snapshot.settings["secret"] != nil else { return }
        _ = try await gateway.client(for: snapshot)
    }

    /// Records everything from now on to a new file.
    package func record(to path: String) async throws {
        try await recordings.begin(path, isScaled: false, variables: initialScope.variables)
    }

    /// Names the background jobs that still run, and ends them.
    func endJobs() async {
        if recorder.isActive { try? recordings.stop() }
        for message in await jobs.stop(jobs.running, telling: Message.jobLeft) { console.notice(message) }
    }
}
