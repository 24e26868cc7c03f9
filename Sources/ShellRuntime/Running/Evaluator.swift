import CommandLanguage

/// Runs statements.
final class Evaluator {
    let environment: RuntimeEnvironment
    var scope: Scope

    init(environment: RuntimeEnvironment, scope: Scope) {
        self.environment = environment
        self.scope = scope
    }

    func evaluate(_ condition: Condition, with names: any ConditionNames) throws -> ConditionOutcome { .unknown }

    func run(_ block: Block, with names: any ConditionNames) async throws {}

    func bind(_ statement: Statement) throws -> BoundStatement { throw CancellationError() }

    func source(_ path: String, at range: SourceRange, arguments: [Value]) async throws {}
}
