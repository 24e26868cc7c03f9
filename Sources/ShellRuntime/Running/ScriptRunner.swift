package import CommandLanguage

/// Runs texts in one session: typed lines, `-c`, files, standard input.
///
/// One runner is one session's variables; it belongs to one task at a time.
package final class ScriptRunner {
    package let environment: RuntimeEnvironment
    private let evaluator: Evaluator

    /// The tree of the text that ran last: it is taken apart when the next one has run, or with the runner.
    package private(set) var newest: Script?

    /// Makes a runner whose variables begin as `scope`.
    package init(environment: RuntimeEnvironment, scope: Scope = Scope()) {
        self.environment = environment
        evaluator = Evaluator(environment: environment, scope: scope)
    }

    /// The session's variables, and `$last` where it is of the account that the session asks about.
    package var scope: Scope {
        get {
            var scope = evaluator.scope
            if evaluator.isLastOfAnotherAccount { scope.last = nil }
            return scope
        }
        set { evaluator.scope = newValue }
    }

    /// How far `source` can be parsed, for the prompt's continuation.
    package func parse(_ source: SourceFile) -> ParseResult {
        Parser.parse(source, with: environment.registry.syntax)
    }

    /// The tree of `source` and every mistake in it, those of binding and permission included; nothing runs.
    package func check(_ source: SourceFile, origin: ScriptOrigin) -> (script: Script, diagnostics: [Diagnostic]) {
        evaluator.check(source, origin: origin)
    }

    /// Parses, checks and runs `source`: either all of it is well formed, or nothing runs and every mistake is reported
    /// to the observer.
    package func run(_ source: SourceFile, origin: ScriptOrigin, arguments: [Value] = []) async -> RunOutcome {
        evaluator.frame = Evaluator.Frame(source: source, origin: origin, arguments: arguments)
        evaluator.firstFailure = nil
        let checked = evaluator.check(source, origin: origin)
        // A text that was not read to its end has no mistakes worth telling.
        guard checked.diagnostics.isEmpty || Task.isCancelled else {
            environment.observer.rejected(checked.diagnostics)
            return RunOutcome(status: .usage, leaves: false)
        }
        newest = checked.script
        return await evaluator.outcome {
            try $0.checkCancellation()
            return try await $0.run(checked.script.statements)
        }
    }
}
