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

    /// The command itself, where it never waits.
    ///
    /// A requirement and no cast: asking the language's runtime of each command at every start took a tenth of it.
    var immediate: (any ImmediateCommand)? { get }

    /// The command itself, where it looks at whole statements before they run.
    var inspecting: (any InspectingCommand)? { get }
}

extension Command {
    /// Most commands ask the exchange nothing and take no time.
    package func cost(of invocation: CommandInvocation) -> CommandCost { .free }

    /// Most commands may wait.
    package var immediate: (any ImmediateCommand)? { nil }

    /// Most commands take any words that are right by themselves.
    package var inspecting: (any InspectingCommand)? { nil }
}
