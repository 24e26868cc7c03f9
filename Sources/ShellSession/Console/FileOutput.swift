import CommandLanguage
import RecordRendering
package import ShellRuntime
import Synchronization
package import SystemCalls

/// A file that a statement's records go to.
///
/// `>` replaces the file at the end of the statement, so that one that fails before its first record leaves the old
/// contents; `>>` adds in one write. What comes over a long time is added as it comes in either case: it can be followed, and takes
/// no memory.
package final class FileOutput: TextOutput {
    private let path: String
    private let appends: Bool
    private let state = Mutex(State())

    private struct State {
        var text = ""
        /// Whether this output has replaced the file, so that the rest is appended.
        var isStream = false
        /// Whether the file has the whole contents already.
        var isComplete = false
    }

    package init(path: String, appends: Bool) {
        self.path = path
        self.appends = appends
    }

    /// A file that cannot be written must not cost a request.
    package func begin() async throws {
        try reporting { () throws(SystemCallError) in try UserFile.checkWritable(path) }
    }

    package func write(_ text: String) throws {
        let isKept = state.withLock { state in
            guard !appends, !state.isStream else { return false }
            state.text += text
            return true
        }
        guard !isKept else { return }
        try reporting { () throws(SystemCallError) in try UserFile.append(text, to: path) }
    }

    package func beginStream() throws {
        guard !appends else { return }
        let written = state.withLock { state in
            defer { state = State(isStream: true) }
            return state.text
        }
        try put(written)
    }

    package var isReplaceable: Bool { !appends }

    package func heading() throws -> String? {
        guard appends else { return nil }
        var line: [UInt8]?
        try reporting { () throws(SystemCallError) in line = try UserFile.firstLine(of: path, limit: 65_536) }
        return line.map { String(decoding: $0, as: UTF8.self) }
    }

    package func replace(with text: String) throws {
        state.withLock { $0.isComplete = true }
        try put(text)
    }

    package func finish() async throws {
        guard !appends else { return }
        let state = state.withLock { $0 }
        guard !state.isStream, !state.isComplete else { return }
        try put(state.text)
    }

    package func abandon() async throws {
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
            // The task was cancelled while it waited for the reader of a pipe.
            if error.number == .locked, Task.isCancelled { throw CancellationError() }
            throw ShellFailure.unwritable(path, error)
        }
    }
}

/// An open descriptor: standard output or standard error.
package struct DescriptorOutput: TextOutput {
    private let descriptor: Descriptor
    private let onClosedPipe: @Sendable () -> Void

    /// - Parameter onClosedPipe: called when the reader at the other end has closed it; a shell then ends quietly.
    package init(_ descriptor: Descriptor, onClosedPipe: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.onClosedPipe = onClosedPipe
    }

    package var isInherited: Bool { true }

    package var isTerminal: Bool { descriptor.isTerminal }

    package func write(_ text: String) throws {
        do throws(SystemCallError) {
            // A reader that does not read must not delay a cancelled statement.
            try descriptor.writeAll(text, while: { !Task.isCancelled })
        } catch {
            if error.number == .locked { throw CancellationError() }
            guard error.number == .brokenPipe else { throw ShellFailure.outputUnwritable(error) }
            onClosedPipe()
        }
    }
}

extension ShellFailure {
    /// Standard output that cannot be written, for instance because the disk is full: status 74.
    package static func outputUnwritable(_ error: SystemCallError) -> ShellFailure {
        ShellFailure(
            status: .output,
            category: .output,
            message: .outputUnwritable(error.number.reason),
            nextStep: .outputUnwritableNext
        )
    }
}
