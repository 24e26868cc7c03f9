/// Starts programs that read a statement's output, directly and never through a shell.
package protocol ProgramStreaming: Sendable {
    /// Runs a program to its end while it reads what comes.
    ///
    /// The task's cancellation ends the program.
    ///
    /// - Returns: how it ended, as ``ProgramResult/status``.
    /// - Throws: ``ProgramFailure/notStarted``, or `CancellationError`.
    func stream(_ stream: ProgramStream) async throws -> Int
}
