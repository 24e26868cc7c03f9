package import BilingualText
package import CommandLanguage
package import InjectedTime

/// What a running command may use of the shell.
package final class CommandContext {
    /// The clock to wait by.
    package var time: any TimeSource { evaluator.environment.time }

    /// Whether the command's records are assigned by `let x = ...` and not shown.
    package var isCaptured: Bool { evaluator.capture != nil }

    /// The statement's output clause, evaluated.
    package let output: OutputRequest

    private let evaluator: Evaluator

    var environment: RuntimeEnvironment { evaluator.environment }
    private var sink: (any OutputSink)?

    private let namesAccount: Bool

    /// The account's name in the records: the one at the start of the statement.
    private lazy var accountName = evaluator.environment.host.accountName

    /// - Parameter declaration: the command's.
    init(evaluator: Evaluator, request: OutputRequest, for declaration: CommandDeclaration) {
        self.evaluator = evaluator
        output = request
        namesAccount = declaration.namesAccount
    }

    // MARK: Output

    /// Shows a record at once and makes it `$last`.
    package func emit(_ record: Record) throws {
        let record = named(record)
        evaluator.last = .record(record)
        try write(.record(record))
    }

    /// `record` with the name of the account that its figures belong to.
    private func named(_ record: Record) -> Record {
        guard namesAccount else { return record }
        var named = record
        named.account = accountName.map(Record.Account.named) ?? .unnamed
        return named
    }

    /// Shows the response of `failure` that could not be read, where the output shows the exchange's own bytes.
    package func showUnread(of failure: inout ShellFailure) throws {
        guard let bytes = failure.unreadBytes else { return }
        failure.unreadBytes = nil
        guard evaluator.capture == nil || output.range != nil else { return }
        try openedSink().write(.unread(bytes))
    }

    /// Shows a line of text at once.
    package func emit(line: String) throws { try write(.line(line)) }

    /// Sends an update to outputs that are redrawn in place; it does not become `$last`.
    package func update(_ update: some OutputUpdate) throws {
        guard evaluator.capture == nil else { return }
        try openedSink().write(.update(update))
    }

    /// Makes outputs that are redrawn in place show their final state, before anything is printed about the end.
    package func settle() throws { try sink?.write(.settled) }

    /// Whether the statement's output is redrawn in place.
    package var showsInPlace: Bool { sink?.showsInPlace ?? false }

    /// Whether a person reads the statement's records as a page, which says how it ended.
    package var showsPage: Bool { sink?.showsPage ?? false }

    /// Prints a message to standard error.
    package func notice(_ message: Message) { evaluator.environment.observer.notice(message) }

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

    /// Opens a file or program before the command runs, so that no request is sent if a file cannot be written.
    func openNamedDestination() async throws {
        guard output.destination != .standard else { return }
        try await openedSink().begin()
    }

    func show(_ result: inout CommandResult) throws {
        for record in result.records { try emit(record) }
        for line in result.lines { try emit(line: line) }
    }

    /// Whether an output was opened and must be ended.
    var hasOpenOutput: Bool { sink != nil }

    /// Ends the output of a statement that failed.
    func abandon() async throws { try await sink?.abandon() }

    func finish() async throws { try await sink?.finish() }

    // MARK: Running

    /// The result of `condition` with the bare names of `names`.
    package func evaluate(_ condition: Condition, with names: any ConditionNames) throws -> ConditionOutcome {
        try evaluator.evaluate(condition, with: names)
    }

    package func run(_ block: Block, with names: any ConditionNames) async throws {
        try await evaluator.run(block, with: names)
    }

    /// Binds a statement among the invocation's arguments, without running it.
    package func bind(_ statement: Statement) throws -> BoundStatement {
        try evaluator.bind(statement)
    }

    /// Runs the file `path` in this session, as `source` does.
    package func source(_ path: String, at range: SourceRange, arguments: [Value]) async throws {
        try await evaluator.source(path, at: range, arguments: arguments)
    }

    // MARK: The session

    /// Where the statement's text comes from.
    package var origin: ScriptOrigin { evaluator.frame.origin }

    /// Whether the person typed the statement.
    package var isTyped: Bool { evaluator.frame.origin.isTyped }

    /// The latest failure: `$error`.
    package var lastFailure: ShellFailure? {
        get { evaluator.lastFailure }
        set { evaluator.lastFailure = newValue }
    }

    /// Whether the session was about another account, or another host, at the time of that failure.
    package var isLastFailureOfAnotherAccount: Bool {
        evaluator.scope.lastFailureAccount != evaluator.environment.host.account
    }

    /// The latest record: `$last`.
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

    /// The variables that were last set by a script, not by a person.
    package var scriptVariables: Set<String> { evaluator.scope.scriptNames }

    /// Sets a variable, as a profile being applied does.
    package func setVariable(_ name: String, to value: Value?) { evaluator.scope[name] = value }
}
