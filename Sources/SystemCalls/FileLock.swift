import Glibc

/// The lock of a whole file that processes share.
package enum FileLock {
    /// How long another process may hold the lock: it does so for one write, and a prompt must not freeze.
    private static let patience: Int32 = 250

    /// How often a wait looks again, in milliseconds.
    private static let step: Int32 = 5

    /// Locks the open file; its closing lets it go.
    ///
    /// - Throws: ``ErrorNumber/locked`` where another process keeps it.
    package static func take(_ descriptor: Int32, path: String) throws(SystemCallError) {
        var waited: Int32 = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK, waited < patience else { throw SystemCallError(.lock, path: path) }
            _ = poll(nil, 0, step)
            waited += step
        }
    }
}
