package import CommandLanguage
package import InjectedTime
import ScriptTools
package import SessionRecording
package import ShellRuntime
import ShellSession
import SystemCalls

/// Runs a session's statements, one text after another.
///
/// It is an actor because its runner belongs to one task at a time. Callers hold an activity on the time source, so
/// that a virtual clock cannot advance between several texts.
package actor StatementExecutor {
    private let runner: ScriptRunner
    package nonisolated let time: PacedTime
    nonisolated let recorder: Recorder
    private let place: RecordingPlace
    private let records: ReplayStore?
    private let session: ShellSession
    private let console: Console
    private let variableNames: VariableNames
    private let concealment = SecretConcealment(settings: ShellSettings())
    private let outOfHistory: CommandsOutOfHistory

    package init(_ assembly: ShellAssembly) {
        runner = ScriptRunner(environment: assembly.runtime, scope: assembly.initialScope)
        time = assembly.recorder.time
        recorder = assembly.recorder
        place = assembly.recordingPlace
        records = assembly.replay
        session = assembly.session
        console = assembly.console
        variableNames = assembly.variableNames
        variableNames.note(assembly.initialScope)
        outOfHistory = CommandsOutOfHistory(of: assembly.registry)
    }

    /// Keeps the syntax tree of the last text until the process ends.
    package func leaveTreeStanding() { ProcessExit.leak(runner.newest) }

    package func run(_ source: SourceFile, origin: ScriptOrigin, arguments: [String] = []) async -> RunOutcome {
        guard let marks = RecordingMarks(source, with: runner.environment.registry) else {
            return await runPart(source, SourceRange(0, source.bytes.count), origin, arguments)
        }
        // If a text has an error, none of it runs.
        guard runner.check(source, origin: origin).diagnostics.isEmpty else {
            return await runPlainly(source, origin, arguments)
        }
        var status = ExitStatus.success
        for part in marks.parts {
            let outcome =
                part.isRecord
                ? await runRecord(source, part.range, origin, arguments)
                : await runPart(source, part.range, origin, arguments)
            if status == .success { status = outcome.status }
            if outcome.leaves { return outcome }
            guard outcome.status == .success || session.snapshot.settings.continuesAfterFailure else { return outcome }
        }
        return RunOutcome(status: status, leaves: false)
    }

    /// Runs a text of a recording, with the trust of its author.
    package func replay(_ run: RecordedRun, origin: ScriptOrigin) async -> RunOutcome {
        await runLogged(SessionText(run).source, text: run.text, origin, run.arguments, isTyped: run.isTyped)
    }

    private func runRecord(
        _ source: SourceFile,
        _ range: SourceRange,
        _ origin: ScriptOrigin,
        _ arguments: [String]
    ) async -> RunOutcome {
        let text = SessionText(source, range)
        let outcome = await place.opened { await runPlainly(text.source, origin, arguments) }
        if recorder.isActive { runner.scope.lastFailure = nil }
        return outcome
    }

    /// Runs a part of a text. While recording, it runs the form that may be recorded, and shows whether
    /// something was replaced.
    private func runPart(
        _ source: SourceFile,
        _ range: SourceRange,
        _ origin: ScriptOrigin,
        _ arguments: [String]
    ) async -> RunOutcome {
        let isTyped = origin.isTyped
        if let start = records?.takeStart(of: source.text(in: range)) {
            // The same texts then run at the same instants; with an interrupt, nothing is waited for.
            try? await time.sleep(until: MonotonicInstant(sinceOrigin: start))
        }
        guard recorder.isActive else {
            let isWhole = range == SourceRange(0, source.bytes.count)
            return await runLogged(
                isWhole ? source : SessionText(source, range).source,
                text: source.text(in: range),
                origin,
                arguments,
                isTyped: isTyped
            )
        }
        do throws(ShellFailure) {
            let text = SessionText(source, range)
            let safe = try recorder.keep(text, arguments, concealment, without: outOfHistory) {
                console.notice(.recordingReplaced)
            }
            let kept = SessionText(safe.run)
            return await runLogged(kept.source, text: kept.text, origin, safe.run.arguments, isTyped: isTyped)
        } catch {
            console.report(error)
            return RunOutcome(status: error.status, leaves: false)
        }
    }

    private func runLogged(
        _ source: SourceFile,
        text: String,
        _ origin: ScriptOrigin,
        _ arguments: [String],
        isTyped: Bool
    ) async -> RunOutcome {
        let start = time.now
        let startMilliseconds = time.wallMilliseconds
        let outcome = await runPlainly(source, origin, arguments)
        variableNames.note(runner.scope)
        // A text with a secret is not kept in the history.
        if isTyped, concealment.ranges(in: source).isEmpty, !outOfHistory.appear(in: source) {
            session.log.add(
                SessionLog.Entry(
                    text: text,
                    milliseconds: startMilliseconds,
                    duration: start.duration(to: time.now),
                    status: outcome.status
                )
            )
        }
        return outcome
    }

    private func runPlainly(_ source: SourceFile, _ origin: ScriptOrigin, _ arguments: [String]) async -> RunOutcome {
        await runner.run(source, origin: origin, arguments: arguments.map(Value.text))
    }
}

extension StatementExecutor {
    /// Cancels the text that `task` runs. While recording, it ends between two of its waits, at a recorded instant.
    package nonisolated func interrupt(_ task: Task<some Sendable, Never>) {
        guard recorder.isActive else { return task.cancel() }
        Task.detached { [time, recorder] in
            // A text that never waits must end as well, although its end cannot be replayed exactly.
            if await time.arrive(within: .milliseconds(500)) { recorder.note(.interrupt) }
            task.cancel()
            time.endActivity()
        }
    }
}
