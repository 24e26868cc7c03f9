/// Where rendered text goes.
package protocol TextOutput: Sendable {
    /// Whether a program that is started writes to the same place by itself, since this is the process's own output.
    var isInherited: Bool { get }

    /// Waits until the output can take something: a program must have started.
    func begin() async throws

    /// Writes whole lines.
    func write(_ text: String) throws

    /// Ends the output: what was written is kept, or the failure says why not.
    func finish() async throws
}

extension TextOutput {
    package var isInherited: Bool { false }

    package func begin() async throws {}

    package func finish() async throws {}
}
