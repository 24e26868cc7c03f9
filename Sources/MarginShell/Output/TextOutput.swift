/// Where rendered text goes.
package protocol TextOutput: Sendable {
    /// Writes whole lines.
    func write(_ text: String) throws

    /// Ends the output: what was written is kept, or the failure says why not.
    func finish() async throws
}

extension TextOutput {
    package func finish() async throws {}
}
