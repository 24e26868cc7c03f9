import Glibc

/// Adds to files that several processes may write to at once.
package enum FileAppend {
    /// Adds `bytes` to the end of the file at `path`, in one piece, making the file if needed.
    ///
    /// It waits a moment for the lock that other processes take in the same way. If not all of it could be written, the part
    /// that was is taken back. Only plain files are added to.
    ///
    /// - Parameter mode: what a new file gets, less what the process's mask takes away.
    package static func append(
        _ bytes: Span<UInt8>,
        to path: String,
        mode: UInt16 = 0o600
    ) throws(SystemCallError) {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY
        let file = try OwnedDescriptor(path: path, flags: flags, mode: mode)
        guard try file.status.kind == .regular else {
            throw SystemCallError(number: .invalidArgument, operation: .write, path: path)
        }
        try file.lockExclusively()
        let sizeBefore = try file.status.size
        do throws(SystemCallError) {
            try file.writeAll(bytes)
        } catch {
            try? file.truncate(to: sizeBefore)
            throw error
        }
    }

    /// Adds a text, as ``append(_:to:)-(Span<UInt8>,_)`` does.
    package static func append(_ text: String, to path: String, mode: UInt16 = 0o600) throws(SystemCallError) {
        try append(text.utf8Span.span, to: path, mode: mode)
    }
}
