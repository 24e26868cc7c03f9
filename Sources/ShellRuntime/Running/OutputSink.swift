/// Where one statement's answers go.
///
/// The host renders.
package protocol OutputSink: Sendable {
    /// Waits until the output can take something, before the statement does anything that costs.
    ///
    /// - Throws: ``ShellFailure`` when there is no such output, such as a program that cannot be started.
    func begin() async throws

    /// Writes a record or a line.
    ///
    /// - Throws: ``OutputClosed`` once the reader has gone.
    func write(_ item: OutputItem) throws

    /// Whether what is shown now is shown anew in place, so that news may come every second.
    var showsInPlace: Bool { get }

    /// Ends the output of a statement that failed: what was written is kept, and where nothing was, nothing changes.
    func abandon() async throws

    /// Ends the output: files are closed, programs waited for.
    ///
    /// - Throws: ``ShellFailure`` when what was written could not be kept.
    func finish() async throws
}

extension OutputSink {
    package func begin() async throws {}

    package func abandon() async throws { try await finish() }

    package var showsInPlace: Bool { false }
}
