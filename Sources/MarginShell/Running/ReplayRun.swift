import CommandLanguage
import InjectedTime
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession

/// Runs the statements of a recording on a separate clock, at the times they were recorded at.
struct ReplayRun: Sendable {
    let replay: ReplayStore
    let executor: StatementExecutor
    let assembly: ShellAssembly
    let time: VirtualTime
    private let origin: ScriptOrigin

    /// Prepares a replay.
    ///
    /// - Parameters:
    ///   - allowed: what the recording's statements may do; another person may have written them.
    ///   - format: the format of all output; nil for the recorded formats.
    init(
        _ replay: ReplayStore,
        output: any TextOutput,
        notices: any TextOutput,
        environment: ShellEnvironment,
        allowed: Set<PermissionClass>,
        format: OutputFormat?
    ) {
        let header = replay.recording.header
        // Settings of a recording apply only in its own session, where no person relies on them.
        let allowed = allowed.union([.guards])
        self.replay = replay
        time = header.makeTime()
        let session = header.makeSession()
        let console = Console(
            standardOutput: output,
            standardError: notices,
            recordsToTerminal: header.surface.isTerminal,
            noticesToTerminal: false,
            columns: { header.surface.columns },
            recordedRows: header.surface.rows,
            usesASCII: header.surface.usesASCII,
            allowsColour: header.surface.allowsColour,
            session: session,
            localeLanguage: header.language
        )
        assembly = ShellAssembly(
            session: session,
            console: console,
            environment: environment.replaying(replay, on: time, format: format),
            allowedToScripts: allowed
        )
        assembly.begin(with: header.variables)
        executor = StatementExecutor(assembly)
        origin = ScriptOrigin(folder: nil, identity: nil, trust: Trust(allowed: allowed))
    }

    /// Runs all statements.
    ///
    /// - Parameter afterEach: called after each text.
    /// - Returns: the status of the first text that failed.
    /// - Throws: `ShellFailure` of status 9 if the recording did not match, or `CancellationError`.
    func run(afterEach: () throws -> Void) async throws -> UInt8 {
        var status: UInt8 = 0
        time.beginActivity()
        defer { time.endActivity() }
        let steps = ReplaySteps(replay.recording)
        for step in steps.runs {
            try await time.sleep(until: MonotonicInstant(sinceOrigin: step.start))
            if let wall = step.wall { time.stepWall(byMilliseconds: wall - time.wallMilliseconds) }
            let outcome = await run(step)
            let isCut = step.isCut && outcome.status == .interrupted
            if status == 0, !isCut { status = outcome.exitCode }
            try afterEach()
            try Task.checkCancellation()
            if outcome.leaves { break }
        }
        if let end = replay.recording.end { try await time.sleep(until: MonotonicInstant(sinceOrigin: end)) }
        await assembly.endJobs()
        try afterEach()
        return try replay.checkMatch(endingWith: status)
    }

    private func run(_ step: ReplaySteps.Run) async -> RunOutcome {
        // Before the text runs, so that the clock cannot pass the time of the interrupt before the wait for it begins.
        if step.interrupt != nil { time.beginActivity() }
        let work = Task.detached { [executor, origin] in await executor.replay(step.run, origin: origin) }
        let interrupter = step.interrupt.map { instant in
            Task.detached { [time] in
                if (try? await time.sleep(until: MonotonicInstant(sinceOrigin: instant))) != nil { work.cancel() }
                time.endActivity()
            }
        }
        let outcome = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            work.cancel()
        }
        interrupter?.cancel()
        await interrupter?.value
        return outcome
    }
}
