/// Where statements come from: the line editor, a plain reader, or a test's script.
///
/// A reader belongs to one thread and blocks it. Everything that may be called from elsewhere goes through its
/// ``ExternalPrinter``.
package protocol LineReader: AnyObject {
    /// What other tasks post to: text to print above the prompt, and wake-ups.
    var printer: ExternalPrinter { get }

    /// Reads one statement.
    func readLine(prompt: Prompt) -> EditorEvent

    /// Blocks until `command` has finished, printing what is posted meanwhile.
    ///
    /// Keys typed meanwhile are kept for the next prompt and not echoed.
    ///
    /// - Parameters:
    ///   - command: the command that runs on other threads.
    ///   - onInterrupt: called on this thread for each Ctrl-C; its answer says whether to go on waiting.
    /// - Returns: whether the command finished or was abandoned.
    func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding

    /// Gives the terminal back as it was found while `body` runs, for a child that takes it over.
    func withReleasedTerminal<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value

    /// Adds a statement to the history that is recalled from here and from other shells.
    func record(_ entry: HistoryEntry) throws(HistoryError)

    /// Prints what is still posted and gives the terminal back as it was found. Further reads give `endOfInput`.
    ///
    /// - Returns: what was typed ahead and not used, for a reader that takes over.
    @discardableResult
    func close() -> [UInt8]
}
