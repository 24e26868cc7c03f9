import Glibc

/// Appends to files that several processes may write to at the same time.
package enum FileAppend {
    /// Appends `bytes` in one piece to the regular file at `path`, which is created if it is missing.
    ///
    /// It waits up to 250 ms for the lock of another process. If not everything can be written, the written part is
    /// removed.
    ///
    /// - Parameter mode: the permissions of a new file, reduced by the process's mask.
    package static func append(_ bytes: Span<UInt8>, to path: String, mode: UInt16 = 0o600) throws(SystemCallError) {
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

    /// Appends a text; see ``append(_:to:)-(Span<UInt8>,_)``.
    package static func append(_ text: String, to path: String, mode: UInt16 = 0o600) throws(SystemCallError) {
        try append(text.utf8Span.span, to: path, mode: mode)
    }
}

/// The lock of a whole file between processes.
package enum FileLock {
    /// The longest wait for a lock in milliseconds. Other processes lock for one write, and the prompt must not freeze.
    private static let timeout: Int32 = 250

    /// The time between two attempts, in milliseconds.
    private static let interval: Int32 = 5

    /// Locks the open file until it is closed.
    ///
    /// - Throws: ``ErrorNumber/locked`` if another process keeps the lock.
    package static func take(_ descriptor: Int32, path: String) throws(SystemCallError) {
        var waited: Int32 = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK, waited < timeout else { throw SystemCallError(.lock, path: path) }
            _ = poll(nil, 0, interval)
            waited += interval
        }
    }
}

/// Creates files that must not exist.
package enum NewFile {
    /// Creates an empty file at `path` with permissions 0600.
    ///
    /// - Throws: ``ErrorNumber/alreadyExists`` if `path` exists, also as a dangling symbolic link.
    package static func create(_ path: String) throws(SystemCallError) {
        _ = try OwnedDescriptor(path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    }
}
