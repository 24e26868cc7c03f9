import Synchronization

/// A command that runs on other threads while the editor thread waits for it.
package final class RunningCommand: Sendable {
    private let printer: ExternalPrinter
    private let finished = Atomic(false)

    /// Makes a command that will wake the reader of `printer` at its end.
    package init(printer: ExternalPrinter) {
        self.printer = printer
    }

    /// Whether ``finish()`` was called.
    package var isFinished: Bool { finished.load(ordering: .acquiring) }

    /// Ends the wait.
    ///
    /// Whatever the command posted before is printed first. May be called from any thread.
    package func finish() {
        finished.store(true, ordering: .releasing)
        printer.wake()
    }
}

/// A Ctrl-C that arrived while a command runs.
package enum Interrupt: Equatable, Sendable {
    /// The first one, or one that came more than two seconds after the one before.
    case first
    /// One within two seconds of the one before.
    case repeated
}

/// What to do after a Ctrl-C.
package enum InterruptDecision: Equatable, Sendable {
    /// The command was told; wait for it to end.
    case keepWaiting
    /// Stop waiting; the command is left to its own.
    case abandon
}

/// How a wait for a command ended.
package enum CommandEnding: Equatable, Sendable {
    /// The command finished.
    case finished
    /// The wait was given up although the command has not finished.
    case abandoned
}
