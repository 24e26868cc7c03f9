package import CommandLanguage

/// Runs texts in one session: typed lines, `-c`, files, standard input.
///
/// A runner has the variables of one session, and only one task at a time may use it.
package final class ScriptRunner {
    package let environment: RuntimeEnvironment
    private let evaluator: Evaluator

    /// The tree of the latest text. Keeping it delays its deallocation until the next one has run.
    package private(set) var newest: Script?

    /// - Parameter count: how many statements of a text are kept; see ``StatementList``.
    package init(environment: RuntimeEnvironment, scope: Scope = Scope(), keeping count: Int = StatementList.kept) {
        self.environment = environment
        evaluator = Evaluator(environment: environment, scope: scope)
        evaluator.statementsKept = count
    }

    /// The session's variables; `$last` only if it belongs to the session's current account.
    package var scope: Scope {
        get {
            var scope = evaluator.scope
            if evaluator.isLastOfAnotherAccount { scope.last = nil }
            return scope
        }
        set { evaluator.scope = newValue }
    }

    /// Parses `source`, to decide whether the prompt continues.
    package func parse(_ source: SourceFile) -> ParseResult {
        Parser.parse(source, with: environment.registry.syntax)
    }

    /// The tree of `source` and every error in it, including those of binding and permission; nothing runs.
    package func check(_ source: SourceFile, origin: ScriptOrigin) -> (script: Script, diagnostics: [Diagnostic]) {
        evaluator.check(source, origin: origin)
    }

    /// Parses, checks and runs `source`. If it has an error, nothing runs and every error is reported to the observer.
    package func run(_ source: SourceFile, origin: ScriptOrigin, arguments: [Value] = []) async -> RunOutcome {
        evaluator.frame = Evaluator.Frame(source: source, origin: origin, arguments: arguments)
        evaluator.firstFailure = nil
        let checked = evaluator.check(source, origin: origin)
        // A cancelled check has not seen the whole text, so its errors are not reported.
        guard checked.diagnostics.isEmpty || Task.isCancelled else {
            environment.observer.rejected(checked.diagnostics)
            return RunOutcome(status: .usage, leaves: false)
        }
        newest = checked.script
        return await evaluator.outcome {
            try $0.checkCancellation()
            return try await $0.run(checked.script)
        }
    }
}

/// How the run of a text ended.
package struct RunOutcome: Hashable, Sendable {
    /// The status of the first failure.
    package let status: ExitStatus

    /// The process's exit code: the status, or the number of `exit N`.
    package let exitCode: UInt8

    /// Whether it ended the shell, as `exit` does.
    package let leaves: Bool

    package init(status: ExitStatus, exitCode: UInt8? = nil, leaves: Bool) {
        self.status = status
        self.exitCode = exitCode ?? status.rawValue
        self.leaves = leaves
    }
}

/// A statement with `&`, which the host numbers, or the block of a command. It runs in a task of its own.
package struct BackgroundJob: Sendable {
    /// The statement without its `&`, or the block.
    package let text: String
    package let location: SourceLocation

    /// See ``ScriptOrigin/owner``.
    package var owner: String? { frame.origin.owner }
    private let statements: [Statement]
    private let frame: Evaluator.Frame
    private let scope: Scope

    init(text: String, location: SourceLocation, statements: [Statement], frame: Evaluator.Frame, scope: Scope) {
        self.text = text
        self.location = location
        self.statements = statements
        self.frame = frame
        self.scope = scope
    }

    /// Runs the statements with the variables at their start; cancelling the task ends them.
    ///
    /// - Parameter environment: the session at the start of the job, so that later settings do not affect it.
    package func run(in environment: RuntimeEnvironment) async -> RunOutcome {
        let evaluator = Evaluator(environment: environment, scope: scope)
        evaluator.frame = frame
        return await evaluator.outcome { try await $0.run(statements) }
    }
}
