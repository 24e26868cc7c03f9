import CommandLanguage
import ShellRuntime
import Synchronization
import SystemCalls

/// A file that a statement's answers go to, whole at the end of the statement.
///
/// `>` replaces the file atomically, so that a statement that fails half-way leaves the old contents; `>>` adds in one
/// write.
final class FileOutput: TextOutput {
    private let path: String
    private let appends: Bool
    private let text = Mutex("")

    init(path: String, appends: Bool) {
        self.path = path
        self.appends = appends
    }

    func write(_ text: String) throws {
        guard !appends else {
            return try reporting { () throws(SystemCallError) in
                try isSpecial ? SpecialFile.write(text, to: path) : FileAppend.append(text, to: path)
            }
        }
        self.text.withLock { $0 += text }
    }

    func finish() async throws {
        guard !appends else { return }
        let whole = text.withLock { $0 }
        try reporting { () throws(SystemCallError) in
            if isSpecial {
                try SpecialFile.write(whole, to: path)
            } else {
                try AtomicFile.replace(path, with: whole, permissions: 0o644)
            }
        }
    }

    /// Whether something other than a plain file stands at the path: `/dev/null` is written to, never replaced.
    private var isSpecial: Bool {
        (try? FileStatus(of: path)).map { $0.kind != .regular } ?? false
    }

    private func reporting(_ action: () throws(SystemCallError) -> Void) throws {
        do throws(SystemCallError) {
            try action()
        } catch {
            throw ShellFailure.unwritable(path, error)
        }
    }
}
