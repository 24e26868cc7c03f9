import ShellRuntime

/// A command that asks the exchange and can tell beforehand what it would ask.
protocol AskingCommand: Command {
    /// The questions that one run of the statement sends, in order; of those that repeat, one round.
    ///
    /// - Throws: ``ShellRuntime/ShellFailure`` where the statement's words make no question.
    func questions(of invocation: CommandInvocation) throws -> [PlannedQuestion]
}
