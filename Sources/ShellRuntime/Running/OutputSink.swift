/// Where one statement's answers go.
///
/// The host renders.
package protocol OutputSink: Sendable {
    func write(_ item: OutputItem) throws

    /// Ends the output: files are closed, programs waited for.
    ///
    /// - Throws: ``ShellFailure`` when what was written could not be kept.
    func finish() async throws
}
