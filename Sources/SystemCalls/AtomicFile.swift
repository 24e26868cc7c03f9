import Glibc

/// Replaces files as a whole: a reader, or a crash at any moment, finds the old contents or the new, never a part.
package enum AtomicFile {
    /// Puts `contents` in place of the file at `path`, or makes it.
    ///
    /// The bytes are on the device before the name points to them. A symbolic link at `path` is itself replaced.
    ///
    /// - Parameter permissions: what the file gets, whatever the process's mask and the old file's permissions are.
    package static func replace(
        _ path: String,
        with contents: Span<UInt8>,
        permissions: UInt16 = 0o600
    ) throws(SystemCallError) {
        let directory = directoryPath(of: path)
        let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36))~"
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            // Without effect once the file has its final name.
            defer { unsafe unlink(temporary) }
            try file.writeAll(contents)
            try file.setPermissions(permissions)
            try file.synchronise()
            guard unsafe rename(temporary, path) == 0 else { throw SystemCallError(.rename, path: path) }
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
        try OwnedDescriptor(path: directory, flags: O_RDONLY | O_DIRECTORY).synchronise()
    }

    /// Puts a text in place of the file at `path`, as ``replace(_:with:permissions:)-(String,Span<UInt8>,UInt16)`` does.
    package static func replace(
        _ path: String,
        with contents: String,
        permissions: UInt16 = 0o600
    ) throws(SystemCallError) {
        try replace(path, with: contents.utf8Span.span, permissions: permissions)
    }

    /// Makes the file at `path` with `contents`, for this user's eyes only, whole or not at all.
    ///
    /// - Throws: with ``ErrorNumber/alreadyExists`` where something stands at `path`: it is never written over.
    package static func create(_ path: String, with contents: String) throws(SystemCallError) {
        let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36))~"
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            defer { unsafe unlink(temporary) }
            try file.writeAll(contents.utf8Span.span)
            try file.setPermissions(0o600)
            try file.synchronise()
            // A link, unlike a rename, takes nothing's place.
            guard unsafe link(temporary, path) == 0 else { throw SystemCallError(.rename, path: path) }
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
        try OwnedDescriptor(path: directoryPath(of: path), flags: O_RDONLY | O_DIRECTORY).synchronise()
    }

    private static func directoryPath(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
