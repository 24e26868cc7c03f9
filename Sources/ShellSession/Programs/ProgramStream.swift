package import RecordRendering

/// A program to start that reads a statement's output while it comes.
package struct ProgramStream: Sendable {
    /// The program, by path or by a name that `PATH` leads to, and its arguments.
    package let words: [String]

    /// The environment variables that it must not inherit, beyond those that are this shell's own.
    package let hiddenVariables: Set<String>

    /// What it reads on standard input.
    package let input: AsyncStream<String>

    /// Where its lines go; nil means that it writes where this process does.
    package let output: (any TextOutput)?

    /// Called once it runs.
    package let onStart: @Sendable () -> Void

    /// Called when it reads no further.
    package let onInputClosed: @Sendable () -> Void

    package init(
        words: [String],
        hiddenVariables: Set<String>,
        input: AsyncStream<String>,
        output: (any TextOutput)?,
        onStart: @escaping @Sendable () -> Void,
        onInputClosed: @escaping @Sendable () -> Void
    ) {
        self.words = words
        self.hiddenVariables = hiddenVariables
        self.input = input
        self.output = output
        self.onStart = onStart
        self.onInputClosed = onInputClosed
    }
}
