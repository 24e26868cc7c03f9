/// A command whose words may each be right by themselves and still not fit together.
package protocol InspectingCommand: Command {
    /// What is wrong with a statement whose words are each right by themselves, as far as that is known before it runs.
    func mistakes(in invocation: CommandInvocation) -> [ShellFailure]
}

extension InspectingCommand {
    package var inspecting: (any InspectingCommand)? { self }
}
