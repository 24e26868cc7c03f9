import LineEditing
import Synchronization

/// The part of a statement's run that the terminal's thread waits for: up to its end, or to its next prompt.
final class CommandStretch: Sendable {
    private let current = Mutex<RunningCommand?>(nil)

    /// Begins a part, which ends immediately if `isOver` returns true.
    ///
    /// - Parameter isOver: called once others can end the part, so that no end is missed.
    func begin(_ command: RunningCommand, isOver: () -> Bool) -> RunningCommand {
        current.withLock { $0 = command }
        if isOver() { command.finish() }
        return command
    }

    /// Ends the current part.
    func end() {
        current.withLock { $0 }?.finish()
    }
}
