package import ShellRuntime

/// A command that asks the exchange and can tell beforehand what it would ask.
package protocol RequestingCommand: Command {
    /// The requests that one run of the statement sends, in order; of those that repeat, one round.
    ///
    /// - Throws: ``ShellRuntime/ShellFailure`` where the statement's words make no request.
    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest]
}
