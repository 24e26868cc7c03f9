import MarginShell
import Synchronization

/// Keeps what a shell writes.
final class RecordingOutput: TextOutput {
    private let kept = Mutex("")

    var text: String { kept.withLock { $0 } }

    func write(_ text: String) {
        kept.withLock { $0 += text }
    }
}
