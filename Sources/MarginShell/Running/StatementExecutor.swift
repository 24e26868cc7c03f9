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

    /// Makes the executor of `assembly`'s session.
    package init(_ assembly: ShellAssembly) {
        runner = ScriptRunner(environment: assembly.environment, scope: assembly.initialScope)
        time = assembly.environment.time
    }

    /// Parses, checks and runs `source`.
    package func run(_ source: SourceFile, origin: ScriptOrigin, arguments: [String] = []) async -> RunOutcome {
        await runner.run(source, origin: origin, arguments: arguments.map(Value.text))
    }
}
