import Glibc

/// Replaces whole files: a reader finds the old contents or the new, never a part, also after a crash.
package enum AtomicFile {
    /// How often to try again if another process removed the unfinished file as a leftover.
    private static let attempts = 8

    /// The length of the random part of an unfinished file's name, enough for 64 bits in base 36.
    private static let markLength = 13

    /// Replaces or creates the file at `path`.
    ///
    /// The bytes are on the device before the name refers to them. A symbolic link at `path` is replaced itself. If the
    /// process is killed, a file `path.MARK~` remains, which ``removeLeftovers(inDirectory:)`` removes.
    ///
    /// - Parameter permissions: the file's permissions; the process's mask and the old file's permissions do not
    ///   matter.
    package static func replace(
        _ path: String,
        with contents: Span<UInt8>,
        permissions: UInt16 = 0o600
    ) throws(SystemCallError) {
        try replace(path, with: contents, mode: 0o600) { (file) throws(SystemCallError) in
            try file.setPermissions(permissions)
        }
    }

    /// Replaces or creates the file at `path`, after `finish` has set owner and permissions of the new file.
    ///
    /// - Parameter mode: the new file's first permissions, reduced by the process's mask.
    static func replace(
        _ path: String,
        with contents: Span<UInt8>,
        mode: UInt16,
        _ finish: (borrowing OwnedDescriptor) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        var attempt = 1
        while try !place(contents, at: path, mode: mode, finish) {
            attempt += 1
            guard attempt <= attempts else {
                throw SystemCallError(number: .noSuchEntry, operation: .rename, path: path)
            }
        }
        try OwnedDescriptor(path: Directory.containing(path), flags: O_RDONLY | O_DIRECTORY).synchronise()
    }

    /// Replaces or creates the file at `path`; see ``replace(_:with:permissions:)-(String,Span<UInt8>,UInt16)``.
    package static func replace(
        _ path: String,
        with contents: String,
        permissions: UInt16 = 0o600
    ) throws(SystemCallError) {
        try replace(path, with: contents.utf8Span.span, permissions: permissions)
    }

    /// Creates the file at `path` with permissions 0600, completely or not at all.
    ///
    /// - Throws: ``ErrorNumber/alreadyExists`` if `path` exists; it is never overwritten.
    package static func create(_ path: String, with contents: String) throws(SystemCallError) {
        try create(path, with: contents.utf8Span.span)
    }

    /// Creates a file of bytes; see ``create(_:with:)-(String,String)``.
    package static func create(_ path: String, with contents: Span<UInt8>) throws(SystemCallError) {
        let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36))~"
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            defer { unsafe unlink(temporary) }
            try file.writeAll(contents)
            try file.setPermissions(0o600)
            try file.synchronise()
            // Unlike a rename, a link does not replace an existing file.
            guard unsafe link(temporary, path) == 0 else { throw SystemCallError(.rename, path: path) }
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
        try OwnedDescriptor(path: Directory.containing(path), flags: O_RDONLY | O_DIRECTORY).synchronise()
    }

    /// Writes `contents` to a temporary file and renames it to `path`.
    ///
    /// - Returns: false if another process removed the unfinished file before it was locked.
    private static func place(
        _ contents: Span<UInt8>,
        at path: String,
        mode: UInt16,
        _ finish: (borrowing OwnedDescriptor) throws(SystemCallError) -> Void
    ) throws(SystemCallError) -> Bool {
        let digits = String(UInt64.random(in: .min ... .max), radix: 36)
        let mark = String(repeating: "0", count: markLength - digits.count) + digits
        let temporary = "\(path).\(mark)~"
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
            // No effect after the rename.
            defer { unsafe unlink(temporary) }
            // The lock shows other processes that the file is still being written. On a file system without locks
            // leftovers remain.
            try? file.lockExclusively()
            try file.writeAll(contents)
            try finish(file)
            try file.synchronise()
            if unsafe rename(temporary, path) == 0 { return true }
            let error = SystemCallError(.rename, path: path)
            guard error.number == .noSuchEntry else { throw error }
            return false
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
    }

    /// Removes the unfinished files of killed processes in the directory at `path`; files that are being written stay.
    package static func removeLeftovers(inDirectory path: String) {
        guard let names = try? FileNames.inDirectory(path) else { return }
        for name in names where isUnfinished(name) {
            let file = "\(path)/\(name)"
            let flags = O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY
            guard let descriptor = try? OwnedDescriptor(path: file, flags: flags), descriptor.lockIfFree() else {
                continue
            }
            // A writer that has created the file and not yet locked it notices the removal and creates another one.
            unsafe unlink(file)
        }
    }

    private static func isUnfinished(_ name: String) -> Bool {
        guard name.last == "~", let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        let mark = name[name.index(after: dot)...].dropLast()
        return mark.utf8.count == markLength
            && mark.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            }
    }
}
