/// A command that never waits: it runs without a suspension point, so that a million of them take a second.
package protocol ImmediateCommand: Command {
    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult
}

extension ImmediateCommand {
    package var immediate: (any ImmediateCommand)? { self }

    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        try perform(invocation, in: context)
    }
}
