package import CommandLanguage

/// A statement with `&`: the host numbers it and runs it in a task of its own.
package struct BackgroundJob: Sendable {
    /// The statement without its `&`.
    package let text: String
    package let location: SourceLocation

    /// See ``ScriptOrigin/owner``.
    package var owner: String? { frame.origin.owner }
    private let statement: Statement
    private let frame: Evaluator.Frame
    private let scope: Scope

    init(text: String, location: SourceLocation, statement: Statement, frame: Evaluator.Frame, scope: Scope) {
        self.text = text
        self.location = location
        self.statement = statement
        self.frame = frame
        self.scope = scope
    }

    /// Runs the statement with the variables it began with; cancelling the task ends it.
    ///
    /// - Parameter environment: the session as it was when the job began, so that later settings do not reach it.
    package func run(in environment: RuntimeEnvironment) async -> RunOutcome {
        let evaluator = Evaluator(environment: environment, scope: scope)
        evaluator.frame = frame
        return await evaluator.outcome { try await $0.run([statement]) }
    }
}
