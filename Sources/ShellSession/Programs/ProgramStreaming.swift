/// Starts programs that read a statement's output, directly and never through a shell.
package protocol ProgramStreaming: Sendable {
    /// Runs a program to its end while it reads its input.
    ///
    /// Cancelling the task ends the program.
    ///
    /// - Returns: how it ended, like ``ProgramResult/status``.
    /// - Throws: ``ProgramFailure/notStarted``, or `CancellationError`.
    func stream(_ stream: ProgramStream) async throws -> Int
}
