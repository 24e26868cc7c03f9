import TerminalText

/// A stream of a terminal: everything in it but the program's own sequences is spelled out where it would steer the
/// terminal or hide.
///
/// All that the shell shows passes here or through the editor's painter, so that no command has to think of it.
struct VisibleOutput: TextOutput {
    let output: any TextOutput

    var isTerminal: Bool { true }

    var isInherited: Bool { output.isInherited }

    var isReplaceable: Bool { output.isReplaceable }

    func begin() async throws { try await output.begin() }

    func write(_ text: String) throws { try output.write(DisplayText.visible(text)) }

    func write(_ text: DisplayText) throws { try output.write(text.visible) }

    func beginStream() throws { try output.beginStream() }

    func replace(with text: String) throws { try output.replace(with: DisplayText.visible(text)) }

    func abandon() async throws { try await output.abandon() }

    func finish() async throws { try await output.finish() }
}
