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
    package private(set) var output: OutputRequest

    private let evaluator: Evaluator

    var environment: RuntimeEnvironment { evaluator.environment }
    private var sink: (any OutputSink)?

    private let declaration: CommandDeclaration

    /// The rows that the statement chooses; nil where it shows all.
    private var rows: RowSelection?

    /// The records shown so far, of a command whose records are a list in `$last`.
    package private(set) var shown: [Value] = []

    /// The session's fields of the records: those at the start of the statement.
    private lazy var sessionFields = declaration.sessionFields(of: evaluator.environment.host)

    /// - Parameter declaration: the command's.
    init(
        evaluator: Evaluator,
        request: OutputRequest,
        for declaration: CommandDeclaration,
        _ invocation: CommandInvocation
    ) {
        self.evaluator = evaluator
        output = request
        self.declaration = declaration
        if case .rows = declaration.output(of: invocation.subcommand) { rows = RowSelection(invocation) }
        output.named = rows?.fields ?? []
    }

    // MARK: Output

    /// Shows a record at once, unless the statement does not choose it or sorts it first, and makes it `$last`.
    package func emit(_ record: Record) throws {
        let record = named(record)
        guard rows != nil else { return try show(record) }
        if let chosen = try rows?.take(record, in: evaluator) { try show(chosen) }
    }

    private func show(_ record: Record) throws {
        evaluator.last = .record(record)
        if declaration.hasBlockOfOtherSessions { shown.append(.record(record)) }
        try write(.record(record))
    }

    /// Shows the records that were sorted first. Those that follow are no longer chosen among.
    package func showSortedRows() throws {
        let rest = try rows?.finish() ?? []
        rows = nil
        for record in rest { try show(record) }
    }

    /// `record` with the session's fields.
    private func named(_ record: Record) -> Record {
        guard declaration.namesProfile else { return record }
        var named = record
        // `history` and `whoami` have a profile of their own. A response makes its fields only when they are needed.
        named.sessionFields =
            record.content != nil
            ? sessionFields : sessionFields.filter { field in !record.fields.contains { $0.name == field.name } }
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
        guard isShown else { return }
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
        try showSortedRows()
        for line in result.lines { try emit(line: line) }
    }

    /// Whether the statement's output must be ended: it was opened, or an array without records is due.
    var hasOpenOutput: Bool { sink != nil || output.givesSeveral && isShown }

    /// Whether the output is written and not only assigned to a variable.
    private var isShown: Bool { evaluator.capture == nil || output.range != nil }

    /// Ends the output of a statement that failed.
    func abandon() async throws { try await sink?.abandon() }

    func finish() async throws {
        guard hasOpenOutput else { return }
        try await openedSink().finish()
    }

    // MARK: Running

    /// The result of `condition` with the bare names of `names`.
    package func evaluate(_ condition: Condition, with names: any ConditionNames) throws -> ConditionOutcome {
        try evaluator.evaluate(condition, with: names)
    }

    package func run(_ block: Block, with names: any ConditionNames) async throws {
        try await evaluator.run(block, with: names)
    }

    /// `block` as a job with a copy of the variables, to which `variables` are added.
    package func job(of block: Block, adding variables: [(name: String, value: Value)]) -> BackgroundJob {
        var scope = evaluator.scope
        for (name, value) in variables { scope[name] = value }
        let location = SourceLocation(source: evaluator.frame.source, range: block.range)
        return BackgroundJob(
            text: location.source.text(in: block.range),
            location: location,
            statements: block.statements,
            frame: evaluator.frame,
            scope: scope
        )
    }

    /// Whether a statement of `statements` may send a request.
    package func mayAsk(_ statements: [Statement]) -> Bool {
        statements.contains { statement in
            if mayAsk(statement.blocks.flatMap(\.statements)) { return true }
            guard let name = statement.commandName,
                let declaration = environment.registry.command(named: name)?.declaration
            else { return false }
            return declaration.needs.contains(.network) || declaration.readsScripts
        }
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

extension CommandDeclaration {
    /// What a session adds to the records.
    fileprivate func sessionFields(of host: any RuntimeHost) -> [Record.Field] {
        (namesAccount ? [Record.Field(Record.accountName, host.accountName.map(Value.text) ?? .nothing)] : [])
            + (namesProfile ? [Record.Field(Record.profileName, host.profileName.map(Value.text) ?? .nothing)] : [])
    }
}

extension Statement {
    /// The name of its command, which may be that of an assignment.
    fileprivate var commandName: String? {
        switch kind {
        case .command(let command): command.name.text
        case .assignment(let assignment):
            if case .statement(let statement) = assignment.source { statement.commandName } else { nil }
        default: nil
        }
    }
}
