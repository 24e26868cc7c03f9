import TerminalText

/// Puts a job's number before each of its lines.
struct PrefixedOutput: TextOutput {
    let prefix: String
    let output: any TextOutput

    func write(_ text: String) throws {
        try write(DisplayText(text))
    }

    func write(_ text: DisplayText) throws {
        try output.write(text.prefixingLines(with: prefix))
    }

    func finish() async throws {
        try await output.finish()
    }
}
