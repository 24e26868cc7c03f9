package import RecordRendering

/// A program to start that reads a statement's output as it is written.
package struct ProgramStream: Sendable {
    /// The program, by path or by a name in `PATH`, and its arguments.
    package let words: [String]

    /// Environment variables that it must not inherit, in addition to those of this shell.
    package let hiddenVariables: Set<String>

    /// Its standard input.
    package let input: AsyncStream<String>

    /// Where its lines go; nil if it writes where this process does.
    package let output: (any TextOutput)?

    /// Called once it runs.
    package let onStart: @Sendable () -> Void

    /// Called when it stops reading.
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
