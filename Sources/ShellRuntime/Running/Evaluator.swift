import BilingualText
import CommandLanguage

/// Runs statements and evaluates expressions for one session or job.
final class Evaluator {
    /// The text being run and where it came from.
    struct Frame {
        var source: SourceFile
        var origin: ScriptOrigin

        /// `$1`...`$9`
        var arguments: [Value]
    }

    /// How to continue after a list of statements that did not fail.
    enum Flow: Equatable {
        case next
        case breakLoop
        case continueLoop
        /// `exit N`
        case leave(UInt8)
    }

    /// How deep files may `source` files.
    static let maximumSourceDepth = 16

    /// The longest text, in bytes.
    static let maximumTextLength = 16 << 20

    /// The largest number of elements of a list.
    static let maximumListLength = 1 << 20

    static let roundsAllowed = 0...1_000_000

    let environment: RuntimeEnvironment
    var scope: Scope
    var frame: Frame

    /// The bare names of the block or condition being run; nil outside a watch.
    var names: (any ConditionNames)?

    /// Receives the records inside `let x = STATEMENT`, instead of the host.
    var capture: CapturingSink?

    /// The number of `try` and `expect error` blocks around the statement: failures inside them are not reported.
    var catchDepth = 0

    var lookup = CommandLookup()

    /// How many statements of a text are kept; see ``StatementList``.
    var statementsKept = StatementList.kept

    /// The first failure that did not end the run because of `set onError continue`.
    var firstFailure: ShellFailure?

    init(environment: RuntimeEnvironment, scope: Scope) {
        self.environment = environment
        self.scope = scope
        frame = Frame(source: SourceFile(name: "", bytes: []), origin: .typed, arguments: [])
    }

    // MARK: Implicit values

    /// The latest record; nil as soon as the session is about another account, because the record says nothing about
    /// that one.
    var last: Value? {
        get { scope.lastAccount == environment.host.account ? scope.last : nil }
        set {
            scope.last = newValue
            scope.lastAccount = environment.host.account
        }
    }

    /// Whether the latest record belongs to another account than the session's current one.
    var isLastOfAnotherAccount: Bool { scope.last != nil && last == nil }

    var lastFailure: ShellFailure? {
        get { scope.lastFailure }
        set {
            scope.lastFailure = newValue
            scope.lastFailureAccount = environment.host.account
        }
    }

    // MARK: Statements

    /// Runs all statements of a text.
    func run(_ script: Script) async throws -> Flow {
        for group in script.statements.groups {
            let flow = try await run(group)
            guard flow == .next else { return flow }
        }
        return .next
    }

    /// Runs statements in order.
    ///
    /// - Throws: the ``ShellFailure`` of the first that fails, unless the session continues after failures.
    func run(_ statements: [Statement]) async throws -> Flow {
        // Statements since the last check for cancellation, which costs as much as a short statement.
        var statementsSinceCheck = 0
        for statement in statements {
            if statementsSinceCheck == 0 { try checkCancellation() }
            statementsSinceCheck = (statementsSinceCheck + 1) % 16
            let start = noteStart(of: statement)
            defer { noteEnd(of: statement, since: start) }
            do {
                let flow: Flow
                switch try performAtOnce(statement) {
                case .ended(let ended): flow = ended
                case .unfinished(let ended, let context, let notices):
                    try await context.finish()
                    for notice in notices { context.notice(notice) }
                    flow = ended
                case .mayWait:
                    flow = try await perform(statement)
                    statementsSinceCheck = 0
                }
                guard flow == .next else { return flow }
            } catch let leave as LeaveRequest {
                return .leave(leave.code)
            } catch {
                try conclude(statement, failing: located(error, at: statement))
            }
        }
        return .next
    }

    /// The result of trying to run a statement without a suspension point.
    enum AtOnce {
        case ended(Flow)
        /// It ran, but its output must still be finished and then its notices reported.
        case unfinished(Flow, CommandContext, [Message])
        /// It did not run, because it may have to wait.
        case mayWait
    }

    /// Runs a statement that never waits, without an asynchronous call, which would cost as much as the statement.
    private func performAtOnce(_ statement: Statement) throws -> AtOnce {
        switch statement.kind {
        case .assignment(let assignment):
            guard case .expression(let expression) = assignment.source else { return .mayWait }
            setVariable(assignment.name.text, to: try value(of: expression))
            return .ended(.next)
        case .expectation(let expectation):
            guard case .condition(let condition) = expectation.subject else { return .mayWait }
            let outcome = try evaluate(condition)
            guard outcome != .met || environment.observer.wantsExpectations else { return .ended(.next) }
            try conclude(expectation, try shortfall(of: condition, outcome), of: statement)
            return .ended(.next)
        case .command(let command): return try performAtOnce(command, of: statement)
        default: return .mayWait
        }
    }

    /// Records a statement's failure and throws it unless the session continues after failures.
    private func conclude(_ statement: Statement, failing failure: ShellFailure) throws {
        guard failure.category != .interrupted else { throw failure }
        lastFailure = failure
        guard catchDepth == 0 else { throw failure }
        var reported = failure
        reported.isReported = true
        if !failure.isReported {
            var failure = failure
            failure.format = statement.output?.format?.text
            environment.observer.statementDidFail(location(of: statement), with: failure)
        }
        guard environment.host.continuesAfterFailure else { throw reported }
        if firstFailure == nil { firstFailure = reported }
    }

    private func perform(_ statement: Statement) async throws -> Flow {
        switch statement.kind {
        case .command(let command): return try await perform(command, of: statement)
        case .assignment(let assignment):
            try await assign(assignment)
            return .next
        case .expectation(let expectation):
            try await check(expectation, of: statement)
            return .next
        case .conditional(let conditional): return try await perform(conditional)
        case .iteration(let loop): return try await perform(loop)
        case .repetition(let loop): return try await perform(loop)
        case .attempt(let attempt): return try await perform(attempt)
        case .break: return .breakLoop
        case .continue: return .continueLoop
        case .malformed: return .next
        }
    }

    func setVariable(_ name: String, to value: Value?) {
        scope.set(name, to: value, byScript: frame.origin.owner != nil)
    }

    func location(of statement: Statement) -> SourceLocation {
        SourceLocation(source: frame.source, range: statement.range)
    }

    /// Throws if Ctrl-C cancelled the run.
    func checkCancellation() throws {
        if Task.isCancelled { throw CancellationError() }
    }

    func located(_ error: any Error, at statement: Statement) -> ShellFailure {
        var failure = ShellFailure(error)
        if failure.location == nil {
            failure.location = SourceLocation(source: frame.source, range: failure.range ?? statement.range)
            failure.includedFrom = frame.origin.includedFrom
        }
        return failure
    }
}
