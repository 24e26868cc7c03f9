import Synchronization
import TerminalText

/// Remembers whether anything was shown since a line was typed: a caret under the typed line needs it to stand last.
final class ShownOutput: Sendable {
    private let shown = Atomic(false)

    var hasShown: Bool { shown.load(ordering: .relaxed) }

    func forget() { shown.store(false, ordering: .relaxed) }

    /// Remembers that something is shown.
    func note() { shown.store(true, ordering: .relaxed) }

    /// A stream that remembers what goes through it.
    func noting(_ stream: any TextOutput) -> any TextOutput { Noting(stream: stream, shown: self) }

    private struct Noting: TextOutput {
        let stream: any TextOutput
        let shown: ShownOutput

        func write(_ text: String) throws {
            shown.note()
            try stream.write(text)
        }

        func write(_ text: DisplayText) throws {
            shown.note()
            try stream.write(text)
        }

        func finish() async throws { try await stream.finish() }
    }
}
