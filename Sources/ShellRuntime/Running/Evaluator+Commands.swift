import BilingualText
import CommandLanguage

extension Evaluator {
    func bind(_ statement: Statement) throws -> BoundStatement {
        guard case .command(let command) = statement.kind else {
            throw ShellFailure.usage(.nestedStatementExpected, at: statement.range)
        }
        return try bind(command, of: statement)
    }

    func bind(_ command: CommandStatement, of statement: Statement) throws -> BoundStatement {
        guard let found = lookup.find(command.name.text, in: environment.registry) else {
            let message = Message.unknownCommand(Code(command.name.text))
            throw ShellFailure.usage(message, at: command.name.range)
        }
        return BoundStatement(found, try invocation(of: command, of: statement, to: found))
    }

    private func invocation(
        of command: CommandStatement,
        of statement: Statement,
        to found: RegisteredCommand
    ) throws -> CommandInvocation {
        var binder = ArgumentBinder(settings: environment.settings, trust: frame.origin.trust, resolver: self)
        let invocation = binder.bind(command, of: statement, to: found.declaration, in: frame.source)
        if let failure = binder.failures.first ?? found.inspecting?.failures(in: invocation).first { throw failure }
        return invocation
    }

    /// Runs a command, in the background where the statement says so.
    func perform(_ command: CommandStatement, of statement: Statement) async throws -> Flow {
        let bound = try bind(command, of: statement)
        let request = try outputRequest(of: statement, bound)
        if statement.isBackground {
            try environment.host.start(job(statement, bound))
            return .next
        }
        let context = CommandContext(
            evaluator: self,
            request: request,
            for: bound.registered.declaration,
            bound.invocation
        )
        var result: CommandResult
        do {
            try await context.openNamedDestination()
            result = try await bound.command.run(bound.invocation, in: context)
            try context.show(&result)
            if var failure = result.failure {
                try context.showUnread(of: &failure)
                result.failure = failure
            }
        } catch is OutputClosed {
            try await context.finish()
            return .next
        } catch {
            var thrown = error
            if var failure = error as? ShellFailure {
                try? context.showUnread(of: &failure)
                thrown = failure
            }
            // What was emitted before the failure stays. The failure is reported, not a problem with the output.
            try? context.showSortedRows()
            try? await context.abandon()
            if let leave = error as? LeaveRequest { return .leave(leave.code) }
            throw thrown
        }
        if result.isFailure { try await context.abandon() } else { try await context.finish() }
        for notice in result.notices { context.notice(notice) }
        return try conclude(result)
    }

    /// Runs a command that never waits.
    func performAtOnce(_ command: CommandStatement, of statement: Statement) throws -> AtOnce {
        guard statement.output == nil, !statement.isBackground,
            let found = lookup.find(command.name.text, in: environment.registry), let immediate = found.immediate
        else { return .mayWait }
        let invocation = try invocation(of: command, of: statement, to: found)
        let request = OutputRequest(found.declaration, command.subcommand?.text)
        let context = CommandContext(evaluator: self, request: request, for: found.declaration, invocation)
        var result = try immediate.perform(invocation, in: context)
        try context.show(&result)
        let flow = try conclude(result)
        guard context.hasOpenOutput || !result.notices.isEmpty else { return .ended(flow) }
        return .unfinished(flow, context, result.notices)
    }

    /// How to continue after a command's result.
    private func conclude(_ result: CommandResult) throws -> Flow {
        if result.isFailure, let failure = result.failure { throw failure }
        if let code = result.leave { return .leave(code) }
        guard result.status != .success else { return .next }
        throw ShellFailure(
            status: result.status,
            category: result.status == .conditionNotMet ? .condition : .internal,
            message: .statementFailed(Int(result.status.rawValue))
        )
    }

    private func job(_ statement: Statement, _ bound: BoundStatement) -> BackgroundJob {
        let text = bound.invocation.text.droppingAmpersand
        let range = SourceRange(statement.range.start, statement.range.start + text.utf8.count)
        let declaration = bound.command.declaration
        return BackgroundJob(
            // Notices and `jobs` show it, so it follows the rule of the history.
            text: declaration.keepsOutOfHistory
                ? declaration.name : SecretConcealment(settings: environment.settings).concealed(text),
            location: location(of: statement),
            statements: [Statement(kind: statement.kind, range: range, output: statement.output)],
            frame: frame,
            scope: scope
        )
    }

    /// What a statement says about its output, its words evaluated.
    private func outputRequest(of statement: Statement, _ bound: BoundStatement) throws -> OutputRequest {
        let (declaration, subcommand) = (bound.registered.declaration, bound.invocation.subcommand)
        guard let output = statement.output else { return OutputRequest(declaration, subcommand) }
        let destination: OutputRequest.Destination =
            switch output.destination {
            case nil: .standard
            case .file(let word): .file(try text(of: word))
            case .append(let word): .append(try text(of: word))
            case .tee(let word): .tee(try text(of: word))
            case .program(let words): .program(try words.flatMap(items).map(\.text))
            }
        return OutputRequest(
            declaration,
            subcommand,
            format: output.format?.text,
            destination: destination,
            range: output.range
        )
    }
}

extension String {
    /// The text of a background statement without the `&` at its end.
    fileprivate var droppingAmpersand: String {
        var text = self[...]
        if text.last == "&" { text.removeLast() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
