package import BilingualText
package import CommandLanguage
package import InjectedTime

/// What a running command may use of the shell around it.
package final class CommandContext {
    /// The clock to wait by.
    package var time: any TimeSource { evaluator.environment.time }

    /// Whether the command's answers are caught by `let x = ...` and seen by nobody.
    package var isCaptured: Bool { evaluator.capture != nil }

    /// What the statement says about its output.
    package let output: OutputRequest

    private let evaluator: Evaluator
    private var sink: (any OutputSink)?

    /// Whether its records say whose they are.
    private let namesAccount: Bool

    /// What they call the account: a statement keeps to the one that it began with.
    private lazy var accountName = evaluator.environment.host.accountName

    /// - Parameter declaration: the command's.
    init(evaluator: Evaluator, request: OutputRequest, for declaration: CommandDeclaration) {
        self.evaluator = evaluator
        output = request
        namesAccount = declaration.namesAccount
    }

    // MARK: Output

    /// Shows a record now and makes it `$last`.
    package func emit(_ record: Record) throws {
        let record = named(record)
        evaluator.last = .record(record)
        try write(.record(record))
    }

    /// `answer` with the name of the account whose figures it holds.
    private func named(_ record: Record) -> Record {
        guard namesAccount else { return record }
        var named = record
        named.account = accountName.map(Record.Account.named) ?? .unnamed
        return named
    }

    /// Shows a line of text now.
    package func emit(line: String) throws {
        try write(.line(line))
    }

    /// Gives outputs that show the present state news that is not a record, nor `$last`.
    package func update(_ update: some OutputUpdate) throws {
        guard evaluator.capture == nil else { return }
        try openedSink().write(.update(update))
    }

    /// Tells outputs that show the present state that it is the last, before what is said of the end.
    package func settle() throws { try sink?.write(.settled) }

    /// Whether the statement's answers stand in a table that is shown anew in place.
    package var showsInPlace: Bool { sink?.showsInPlace ?? false }

    /// Tells the person something that is no record: it goes to standard error.
    package func notice(_ message: Message) {
        evaluator.environment.observer.notice(message)
    }

    private func write(_ item: OutputItem) throws {
        evaluator.capture?.write(item)
        guard evaluator.capture == nil || output.range != nil else { return }
        let sink = try openedSink()
        try sink.write(item)
    }

    private func openedSink() throws -> any OutputSink {
        if let sink { return sink }
        let opened = try evaluator.environment.host.openSink(for: output)
        sink = opened
        return opened
    }

    /// Opens a file or program before the command runs: a file that cannot be written must not cost a request.
    func openNamedDestination() async throws {
        guard output.destination != .standard else { return }
        try await openedSink().begin()
    }

    /// Shows what a command left for the end.
    func show(_ result: inout CommandResult) throws {
        for record in result.records { try emit(record) }
        for line in result.lines { try emit(line: line) }
    }

    /// Whether something was written that must be ended.
    var hasOpenOutput: Bool { sink != nil }

    /// Ends the output of a statement that failed.
    func abandon() async throws { try await sink?.abandon() }

    func finish() async throws {
        try await sink?.finish()
    }

    // MARK: Running

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

    /// What `source` would do if it were typed here, and every mistake in it. Nothing of it runs.
    package func report(on source: SourceFile) -> ScriptReport {
        ScriptAnalyzer.analyze(source, origin: .typed, in: evaluator.environment)
    }

    // MARK: The session

    /// Whose text the statement is, and where it came from.
    package var origin: ScriptOrigin { evaluator.frame.origin }

    /// Whether a person just typed the statement, and so looks for what came of it.
    package var isTyped: Bool { evaluator.frame.origin.isTyped }

    /// The newest failure: what `$error` is made from.
    package var lastFailure: ShellFailure? {
        get { evaluator.lastFailure }
        set { evaluator.lastFailure = newValue }
    }

    /// Whether the session asked about another account, or another host, when that failed.
    package var isLastFailureOfAnotherAccount: Bool {
        evaluator.scope.lastFailureAccount != evaluator.environment.host.account
    }

    /// The newest answer: `$last`.
    package var lastValue: Value? {
        get { evaluator.last }
        set {
            if case .record(let record)? = newValue {
                evaluator.last = .record(named(record))
            } else {
                evaluator.last = newValue
            }
        }
    }

    /// Every variable by name, for `show` and for saving a profile.
    package var variables: [(name: String, value: Value)] { evaluator.scope.variables }

    /// The names of those variables that scripts set, and no person since.
    package var scriptVariables: Set<String> { evaluator.scope.scriptNames }

    /// Sets a variable, as a profile being applied does.
    package func setVariable(_ name: String, to value: Value?) {
        evaluator.scope[name] = value
    }
}
