import LineEditing
import Synchronization

/// The stretch of a statement's run that the terminal's thread waits for: up to its end, or to its next request.
final class CommandStretch: Sendable {
    private let current = Mutex<RunningCommand?>(nil)

    /// Begins a stretch, which is over at once where `isOver` says so.
    ///
    /// - Parameter isOver: asked after the stretch can be ended by others, so that no end is missed.
    func begin(_ command: RunningCommand, isOver: () -> Bool) -> RunningCommand {
        current.withLock { $0 = command }
        if isOver() { command.finish() }
        return command
    }

    /// Ends the stretch that is under way.
    func end() {
        current.withLock { $0 }?.finish()
    }
}
