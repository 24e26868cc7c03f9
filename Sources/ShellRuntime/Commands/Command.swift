/// Something a statement can run.
///
/// It returns values and never prints.
package protocol Command: Sendable {
    var declaration: CommandDeclaration { get }

    /// Does the command's work.
    ///
    /// - Throws: ``ShellFailure``, or `CancellationError` when Ctrl-C ended it.
    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult

    /// What one run of the statement costs at least and at most, as far as that is known before it starts.
    func cost(of invocation: CommandInvocation) -> CommandCost
}

extension Command {
    /// Most commands ask the exchange nothing and take no time.
    package func cost(of invocation: CommandInvocation) -> CommandCost { .free }
}

/// A command that never waits: it runs without a suspension point, so that a million of them take a second.
package protocol ImmediateCommand: Command {
    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult
}

extension ImmediateCommand {
    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        try perform(invocation, in: context)
    }
}

/// What a command gives back when it ends.
package struct CommandResult: Sendable {
    /// Answers still to be shown, in order; those emitted while running are not among them.
    package var answers: [Answer]

    /// Text still to be shown, a line an element.
    package var lines: [String]

    /// The first failure among several questions, all of which were asked: it sets the status.
    package var failure: ShellFailure?

    /// The status when there is no failure, such as 8 for a condition that did not come true.
    package var status: ExitStatus

    /// The process status asked for by a command that ends the shell.
    package var leave: UInt8?

    package init(
        answers: [Answer] = [],
        lines: [String] = [],
        failure: ShellFailure? = nil,
        status: ExitStatus = .success,
        leave: UInt8? = nil
    ) {
        self.answers = answers
        self.lines = lines
        self.failure = failure
        self.status = status
        self.leave = leave
    }

    /// Nothing to show, nothing wrong.
    package static let done = CommandResult()
}
