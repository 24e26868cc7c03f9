package import RecordRendering
package import TerminalText

/// Adds a job's number before each of its lines.
package struct PrefixedOutput: TextOutput {
    package let prefix: String
    package let output: any TextOutput

    package init(prefix: String, output: any TextOutput) {
        self.prefix = prefix
        self.output = output
    }

    package func write(_ text: String) throws {
        try write(DisplayText(text))
    }

    package func write(_ text: DisplayText) throws {
        try output.write(text.prefixingLines(with: prefix))
    }

    package func finish() async throws {
        try await output.finish()
    }
}
