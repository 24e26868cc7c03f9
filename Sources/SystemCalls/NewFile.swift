import Glibc

/// Files that must not have been there before.
package enum NewFile {
    /// Makes an empty file at `path` that nobody else may read.
    ///
    /// - Throws: ``SystemCallError`` with ``ErrorNumber/alreadyExists`` where anything is there, a dead link included.
    package static func create(_ path: String) throws(SystemCallError) {
        _ = try OwnedDescriptor(path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    }
}
