import MarginShell
import Synchronization

@testable import RecordRendering

/// Keeps what a shell writes.
final class RecordingOutput: TextOutput {
    private let kept = Mutex("")

    /// Whether it is treated as a terminal.
    let isTerminal: Bool

    init(isTerminal: Bool = false) {
        self.isTerminal = isTerminal
    }

    var text: String { kept.withLock { $0 } }

    func write(_ text: String) {
        kept.withLock { $0 += text }
    }
}
