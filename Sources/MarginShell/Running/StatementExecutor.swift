package import CommandLanguage
package import ShellRuntime
import TimeSource

/// Runs a session's statements, one text after another.
///
/// An actor, since the runner behind it belongs to one task at a time. Whoever calls it holds an activity on the time
/// source: where several texts follow each other, a virtual clock must not run on between them.
package actor StatementExecutor {
    private let runner: ScriptRunner
    nonisolated let time: any TimeSource
    private let log: SessionLog
    private let concealment = SecretConcealment(settings: ShellSettings())

    /// Makes the executor of `assembly`'s session.
    package init(_ assembly: ShellAssembly) {
        runner = ScriptRunner(environment: assembly.environment, scope: assembly.initialScope)
        time = assembly.environment.time
        log = assembly.session.log
    }

    /// Parses, checks and runs `source`.
    package func run(_ source: SourceFile, origin: ScriptOrigin, arguments: [String] = []) async -> RunOutcome {
        let start = time.now
        let startMilliseconds = time.wallMilliseconds
        let outcome = await runner.run(source, origin: origin, arguments: arguments.map(Value.text))
        // A text that holds a secret stands in no history.
        if origin.isTyped, concealment.ranges(in: source).isEmpty {
            log.add(
                SessionLog.Entry(
                    text: source.text(in: SourceRange(0, source.bytes.count)),
                    milliseconds: startMilliseconds,
                    duration: start.duration(to: time.now),
                    status: outcome.status
                )
            )
        }
        return outcome
    }
}
