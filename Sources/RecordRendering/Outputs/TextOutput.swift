package import TerminalText

/// Where rendered text goes.
package protocol TextOutput: Sendable {
    /// Whether a program that is started writes to the same place by itself, since this is the process's own output.
    var isInherited: Bool { get }

    /// Waits until the output can take something: a program must have started.
    func begin() async throws

    /// Whether it is shown by a terminal, which other people's control characters must not reach.
    var isTerminal: Bool { get }

    /// Writes whole lines, as they are.
    func write(_ text: String) throws

    /// Writes whole lines in which the program's own control sequences are marked as such.
    func write(_ text: DisplayText) throws

    /// Says that what is written comes over a long time: it is kept as it comes rather than at the end.
    func beginStream() throws

    /// Puts `text` in place of everything there was; only where ``isReplaceable``.
    func replace(with text: String) throws

    /// Whether what was put there can be replaced: a file's contents can, a screen's cannot.
    var isReplaceable: Bool { get }

    /// Ends the output of a statement that failed: what was written is kept, and where nothing was, nothing changes.
    func abandon() async throws

    /// Ends the output: what was written is kept, or the failure says why not.
    func finish() async throws
}

extension TextOutput {
    package func write(_ text: DisplayText) throws { try write(text.unchanged) }

    package var isTerminal: Bool { false }

    package func beginStream() throws {}

    package func replace(with text: String) throws { try write(text) }

    package var isReplaceable: Bool { false }

    package var isInherited: Bool { false }

    package func begin() async throws {}

    package func abandon() async throws { try await finish() }

    package func finish() async throws {}
}
