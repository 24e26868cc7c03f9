package import CommandLanguage
package import TimeSource

/// What a running command may use of the shell around it.
package final class CommandContext {
    /// The clock to wait by.
    package let time: any TimeSource

    private let evaluator: Evaluator
    private let sink: any OutputSink

    init(evaluator: Evaluator, sink: any OutputSink) {
        self.evaluator = evaluator
        self.sink = sink
        time = evaluator.environment.time
    }

    /// Shows an answer now and makes it `$last`.
    package func emit(_ answer: Answer) throws {
        evaluator.scope.last = .answer(answer)
        try sink.write(.answer(answer))
    }

    /// Shows a line of text now.
    package func emit(line: String) throws {
        try sink.write(.line(line))
    }

    /// Tells the person something that is no answer: it goes to standard error.
    package func notice(_ message: Message) {
        evaluator.environment.observer.notice(message)
    }

    /// Whether `condition` holds with the bare names of `names`.
    package func evaluate(_ condition: Condition, with names: any ConditionNames) throws -> ConditionOutcome {
        try evaluator.evaluate(condition, with: names)
    }

    /// Runs a block of the statement, with the bare names of `names` in its conditions.
    package func run(_ block: Block, with names: any ConditionNames) async throws {
        try await evaluator.run(block, with: names)
    }

    /// Binds a statement that the invocation carries, without running it.
    package func bind(_ statement: Statement) throws -> BoundStatement {
        try evaluator.bind(statement)
    }

    /// Runs the file `path` in this session, as `source` does.
    package func source(_ path: String, at range: SourceRange, arguments: [Value]) async throws {
        try await evaluator.source(path, at: range, arguments: arguments)
    }

    /// The newest failure: what `$error` is made from.
    package var lastFailure: ShellFailure? { evaluator.scope.lastFailure }

    /// The newest answer: `$last`.
    package var lastValue: Value? { evaluator.scope.last }

    /// Every variable by name, for `show` and for saving a profile.
    package var variables: [(name: String, value: Value)] { evaluator.scope.variables }
}
