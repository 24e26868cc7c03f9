import Synchronization

/// Reads statements: from the line editor, a plain reader, or a test's script.
///
/// A reader is used by one thread, which it blocks. Other threads use its ``ExternalPrinter``.
package protocol LineReader: AnyObject {
    /// Other tasks post text for above the prompt, and wake-ups, to it.
    var printer: ExternalPrinter { get }

    func readLine(prompt: Prompt) -> EditorEvent

    /// Blocks until `command` has finished, printing what is posted meanwhile.
    ///
    /// Keys typed meanwhile are kept for the next prompt without an echo.
    ///
    /// - Parameters:
    ///   - command: the command that runs on other threads.
    ///   - onInterrupt: called on this thread for each Ctrl-C; its result says whether to keep waiting.
    /// - Returns: whether the command finished or was abandoned.
    func waitForCommand(_ command: RunningCommand, onInterrupt: (Interrupt) -> InterruptDecision) -> CommandEnding

    /// Restores the terminal's original mode while `body` runs, for a child process that takes it over.
    func withReleasedTerminal<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value

    /// Adds a statement to the history, or the outcome of one that was added before it ran.
    func record(_ entry: HistoryEntry) throws(HistoryError)

    /// Prints what is still posted and restores the terminal. Further reads give `endOfInput`.
    ///
    /// - Returns: input that was typed ahead and not used, for the next reader.
    @discardableResult
    func close() -> [UInt8]
}

package enum EditorEvent: Equatable, Sendable {
    /// A complete statement without its last newline; inner newlines are `\n`.
    case line(String)
    /// Ctrl-C at the prompt: the line was discarded.
    case interrupt
    /// Ctrl-D on an empty line, the end of the input, or a terminal that is gone.
    case endOfInput
}

/// A command that runs on other threads while the reader's thread waits for it.
package final class RunningCommand: Sendable {
    private let printer: ExternalPrinter
    private let finished = Atomic(false)

    /// - Parameter printer: of the reader that waits.
    package init(printer: ExternalPrinter) { self.printer = printer }

    /// Whether ``finish()`` was called.
    package var isFinished: Bool { finished.load(ordering: .acquiring) }

    /// Ends the wait.
    ///
    /// What the command posted before is printed first. May be called from any thread.
    package func finish() {
        finished.store(true, ordering: .releasing)
        printer.wake()
    }
}

package enum CommandEnding: Equatable, Sendable {
    case finished
    /// The reader stopped waiting although the command has not finished.
    case abandoned
}
