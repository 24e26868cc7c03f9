package import ShellRuntime

/// A command that sends requests, and can list them in advance.
package protocol RequestingCommand: Command {
    /// The requests that one run of the statement sends, in order; for repeated requests, those of one round.
    ///
    /// - Throws: ``ShellRuntime/ShellFailure`` if the arguments make no valid request.
    func requests(of invocation: CommandInvocation) throws -> [PlannedRequest]
}
