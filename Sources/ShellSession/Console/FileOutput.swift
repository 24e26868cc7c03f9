import CommandLanguage
import ShellRuntime
import Synchronization
import SystemCalls

/// A file that a statement's answers go to.
///
/// `>` replaces the file at the end of the statement, so that one that fails before its first record leaves the old
/// contents; `>>` adds in one write. What comes over a long time is added as it comes in either case: it can be followed, and takes
/// no memory.
final class FileOutput: TextOutput {
    private let path: String
    private let appends: Bool
    private let state = Mutex(State())

    private struct State {
        var text = ""
        /// Whether the file was replaced by what is written now, so that the rest is added.
        var isStream = false
        /// Whether the whole of the contents stands in the file already.
        var isComplete = false
    }

    init(path: String, appends: Bool) {
        self.path = path
        self.appends = appends
    }

    /// A file that cannot be written must not cost a request.
    func begin() async throws { try reporting { () throws(SystemCallError) in try UserFile.checkWritable(path) } }

    func write(_ text: String) throws {
        let isKept = state.withLock { state in
            guard !appends, !state.isStream else { return false }
            state.text += text
            return true
        }
        guard !isKept else { return }
        try reporting { () throws(SystemCallError) in try UserFile.append(text, to: path) }
    }

    func beginStream() throws {
        guard !appends else { return }
        let written = state.withLock { state in
            defer { state = State(isStream: true) }
            return state.text
        }
        try put(written)
    }

    var isReplaceable: Bool { !appends }

    func replace(with text: String) throws {
        state.withLock { $0.isComplete = true }
        try put(text)
    }

    func finish() async throws {
        guard !appends else { return }
        let state = state.withLock { $0 }
        guard !state.isStream, !state.isComplete else { return }
        try put(state.text)
    }

    func abandon() async throws {
        guard state.withLock({ !$0.text.isEmpty }) else { return }
        try await finish()
    }

    private func put(_ contents: String) throws {
        try reporting { () throws(SystemCallError) in try UserFile.replace(path, with: contents) }
    }

    private func reporting(_ action: () throws(SystemCallError) -> Void) throws {
        do throws(SystemCallError) {
            try action()
        } catch {
            // The wait for a pipe's reader was given up, since the statement is to end.
            if error.number == .locked, Task.isCancelled { throw CancellationError() }
            throw ShellFailure.unwritable(path, error)
        }
    }
}
