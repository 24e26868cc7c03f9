package import TerminalText

/// Where rendered text goes.
package protocol TextOutput: Sendable {
    /// Whether started programs inherit this output, because it is the process's own.
    var isInherited: Bool { get }

    /// Waits until the output is ready: a program must have started.
    func begin() async throws

    /// Whether a terminal shows it: control characters of other people must not reach it.
    var isTerminal: Bool { get }

    /// Writes whole lines unchanged.
    func write(_ text: String) throws

    /// Writes whole lines in which the program's own control sequences are marked as such.
    func write(_ text: DisplayText) throws

    /// Call before long-running output, which is written as it comes and not at the end.
    func beginStream() throws

    /// Replaces all contents with `text`; only if ``isReplaceable``.
    func replace(with text: String) throws

    /// Whether the contents can be replaced: those of a file can, those of a screen cannot.
    var isReplaceable: Bool { get }

    /// The first line of the file that text is appended to, without its newline; nil where nothing comes before it.
    func heading() throws -> String?

    /// Ends the output of a failed statement: text that was written is kept; without any, nothing changes.
    func abandon() async throws

    /// Ends the output; throws if what was written could not be kept.
    func finish() async throws
}

extension TextOutput {
    package func write(_ text: DisplayText) throws { try write(text.unchanged) }

    package var isTerminal: Bool { false }

    package func beginStream() throws {}

    package func replace(with text: String) throws { try write(text) }

    package var isReplaceable: Bool { false }

    package var isInherited: Bool { false }

    package func heading() throws -> String? { nil }

    package func begin() async throws {}

    package func abandon() async throws { try await finish() }

    package func finish() async throws {}
}
