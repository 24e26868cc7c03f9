import Glibc

/// Replaces files as a whole: a reader, or a crash at any moment, finds the old contents or the new, never a part.
package enum AtomicFile {
    /// How often a writer begins again whose unfinished file was taken for one that was left behind.
    private static let attempts = 8

    /// The length of the random part of an unfinished file's name, enough for 64 bits in base 36.
    private static let markLength = 13

    /// Puts `contents` in place of the file at `path`, or makes it.
    ///
    /// The bytes are on the device before the name points to them. A symbolic link at `path` is itself replaced. A
    /// writer that is killed leaves a file `path.MARK~` behind, for ``removeLeftovers(inDirectory:)`` to take away.
    ///
    /// - Parameter permissions: what the file gets, whatever the process's mask and the old file's permissions are.
    package static func replace(
        _ path: String,
        with contents: Span<UInt8>,
        permissions: UInt16 = 0o600
    ) throws(SystemCallError) {
        try replace(path, with: contents, mode: 0o600) { (file) throws(SystemCallError) in
            try file.setPermissions(permissions)
        }
    }

    /// Puts `contents` in place of the file at `path`, or makes it, once `finish` has made the new file what it must be.
    ///
    /// - Parameter mode: what the new file begins with, less what the process's mask takes away.
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
        try OwnedDescriptor(path: directoryPath(of: path), flags: O_RDONLY | O_DIRECTORY).synchronise()
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
        try create(path, with: contents.utf8Span.span)
    }

    /// Makes a file of bytes, as ``create(_:with:)-(String,String)`` does.
    package static func create(_ path: String, with contents: Span<UInt8>) throws(SystemCallError) {
        let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36))~"
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            defer { unsafe unlink(temporary) }
            try file.writeAll(contents)
            try file.setPermissions(0o600)
            try file.synchronise()
            // A link, unlike a rename, takes nothing's place.
            guard unsafe link(temporary, path) == 0 else { throw SystemCallError(.rename, path: path) }
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
        try OwnedDescriptor(path: directoryPath(of: path), flags: O_RDONLY | O_DIRECTORY).synchronise()
    }

    /// Writes `contents` under a name of its own and gives it the name `path`.
    ///
    /// - Returns: false where somebody took the unfinished file away between its making and its lock.
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
            // Without effect once the file has its final name.
            defer { unsafe unlink(temporary) }
            // Held while the file is unfinished: whoever finds it without a lock knows that its writer is gone. A file
            // system without locks keeps leftovers.
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

    /// Takes away the unfinished files in the directory at `path` whose writers were killed; those of writers at work
    /// stay.
    package static func removeLeftovers(inDirectory path: String) {
        guard let names = try? FileNames.inDirectory(path) else { return }
        for name in names where isUnfinished(name) {
            let file = "\(path)/\(name)"
            let flags = O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY
            guard let descriptor = try? OwnedDescriptor(path: file, flags: flags), descriptor.isLockable else {
                continue
            }
            // While this process holds the lock, the writer that could have made the file is at its beginning, and makes
            // another one.
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

    static func directoryPath(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
