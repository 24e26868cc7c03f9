import Glibc

/// Writes files that the user named, and keeps their owner, permissions and links.
package enum UserFile {
    /// The permissions of a new file, reduced by the process's mask.
    private static let mode: UInt16 = 0o666

    /// The most symbolic links that are followed, as in the kernel.
    private static let mostLinks = 40

    /// Replaces or creates the file at `path`.
    ///
    /// A reader finds the old contents or the new. Of a symbolic link the target is replaced. If the folder allows no
    /// new file, or the file's owner or other hard links would be lost, it is written in place. Files that are not
    /// regular are written to.
    ///
    /// - Throws: ``ErrorNumber/permissionDenied`` if the file itself is not writable, even if its folder is.
    package static func replace(_ path: String, with text: String) throws(SystemCallError) {
        let contents = text.utf8Span.span
        guard let status = try statusIfAny(path) else { return try make(try realPath(path), contents, namedAs: path) }
        if let stream = standardStream(status) { return try stream.writeAll(contents, path: path) }
        guard status.kind == .regular else { return try SpecialFile.write(text, to: path) }
        try checkAccess(path, W_OK)
        let target = try realPath(path)
        guard status.linkCount == 1 else { return try writeInPlace(target, contents, namedAs: path) }
        do throws(SystemCallError) {
            try AtomicFile.replace(target, with: contents, mode: 0o600) { (file) throws(SystemCallError) in
                try file.setOwner(status.owner, status.group)
                try file.setPermissions(status.permissions)
            }
        } catch {
            guard isAboutFolder(error) else { throw renamed(error, path) }
            try writeInPlace(target, contents, namedAs: path)
        }
    }

    /// Creates the file at `path`, completely or not at all.
    ///
    /// - Throws: ``ErrorNumber/alreadyExists`` if `path` exists, also as a dangling symbolic link.
    package static func create(_ path: String, with text: String) throws(SystemCallError) {
        let file = try OwnedDescriptor(path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        do throws(SystemCallError) {
            try file.writeAll(text.utf8Span.span)
            try file.synchronise()
        } catch {
            unsafe unlink(path)
            throw error
        }
    }

    /// Appends `text` to the file at `path`, which is created if it is missing.
    package static func append(_ text: String, to path: String) throws(SystemCallError) {
        guard let status = try statusIfAny(path) else { return try FileAppend.append(text, to: path, mode: mode) }
        if let stream = standardStream(status) { return try stream.writeAll(text.utf8Span.span, path: path) }
        guard status.kind == .regular else { return try SpecialFile.write(text, to: path) }
        try FileAppend.append(text, to: path, mode: mode)
    }

    /// The first line of the regular file at `path`, without its newline and at most `limit` bytes; nil for a file that
    /// is missing, empty or of another kind.
    package static func firstLine(of path: String, limit: Int) throws(SystemCallError) -> [UInt8]? {
        guard let status = try statusIfAny(path), status.kind == .regular, status.size > 0 else { return nil }
        let file = try OwnedDescriptor(path: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
        var start = [UInt8](repeating: 0, count: limit)
        var span = start.mutableSpan
        let count = try file.fill(&span)
        let line = start.prefix(count).prefix { $0 != UInt8(ascii: "\n") }
        return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    /// Checks that the file at `path` can be written, without changing anything.
    package static func checkWritable(_ path: String) throws(SystemCallError) {
        guard let status = try statusIfAny(path) else {
            let folder = Directory.containing(try realPath(path))
            guard try FileStatus(of: folder).kind == .directory else {
                throw SystemCallError(number: .notADirectory, operation: .open, path: path)
            }
            return try checkAccess(folder, W_OK | X_OK, namedAs: path)
        }
        guard status.kind != .directory else {
            throw SystemCallError(number: .isADirectory, operation: .open, path: path)
        }
        guard standardStream(status) == nil else { return }
        try checkAccess(path, W_OK)
    }

    /// Whether the file at `path` is a terminal: `/dev/tty`, or `/dev/stdout` if it is one.
    package static func isTerminal(_ path: String) -> Bool {
        guard let status = try? statusIfAny(path) else { return false }
        if let stream = standardStream(status) { return stream.isTerminal }
        // Opening and closing a pipe would end its reader.
        guard status.kind == .characterDevice,
            let file = try? OwnedDescriptor(path: path, flags: O_WRONLY | O_NOCTTY | O_NONBLOCK)
        else { return false }
        return file.isTerminal
    }

    /// The status of the file at `path`; nil if there is none.
    private static func statusIfAny(_ path: String) throws(SystemCallError) -> FileStatus? {
        do throws(SystemCallError) {
            return try FileStatus(of: path)
        } catch {
            guard error.number == .noSuchEntry else { throw error }
            return nil
        }
    }

    /// The standard output or error if it is the same file, as `/dev/stdout`: it is never replaced.
    private static func standardStream(_ status: FileStatus) -> Descriptor? {
        [Descriptor.standardOutput, .standardError].first { stream in
            var raw = stat()
            guard unsafe fstat(stream.number, &raw) == 0 else { return false }
            return FileStatus(raw).identity == status.identity
        }
    }

    private static func make(_ target: String, _ contents: Span<UInt8>, namedAs path: String) throws(SystemCallError) {
        do throws(SystemCallError) {
            try AtomicFile.replace(target, with: contents, mode: mode) { (_) throws(SystemCallError) in }
        } catch {
            // The temporary file's name is longer than this one.
            guard error.number == .nameTooLong else { throw renamed(error, path) }
            try writeInPlace(target, contents, namedAs: path)
        }
    }

    private static func writeInPlace(
        _ target: String,
        _ contents: Span<UInt8>,
        namedAs path: String
    ) throws(SystemCallError) {
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(path: target, flags: O_WRONLY | O_CREAT | O_NOCTTY, mode: mode)
            // The first written byte destroys the old contents, so a full device must be detected before.
            try file.reserve(Int64(contents.count))
            try file.writeAll(contents)
            try file.truncate(to: Int64(contents.count))
            try file.synchronise()
        } catch {
            throw renamed(error, path)
        }
    }

    /// Whether the folder or the owner caused the error, not the file itself.
    private static func isAboutFolder(_ error: SystemCallError) -> Bool {
        [.permissionDenied, .notPermitted, .readOnlyFileSystem, .nameTooLong].contains(error.number)
    }

    private static func checkAccess(
        _ path: String,
        _ mode: Int32,
        namedAs name: String? = nil
    ) throws(SystemCallError) {
        guard unsafe faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0 else {
            throw SystemCallError(.open, path: name ?? path)
        }
    }

    /// `path` with all symbolic links resolved, also if the last link's target does not exist.
    private static func realPath(_ path: String) throws(SystemCallError) -> String {
        var path = path
        for _ in 0..<mostLinks {
            if let found = unsafe realpath(path, nil) {
                defer { unsafe free(found) }
                return unsafe String(cString: found)
            }
            guard errno == ENOENT, let target = linkTarget(path) else { return path }
            path = target.hasPrefix("/") ? target : Directory.containing(path) + "/" + target
        }
        throw SystemCallError(number: .tooManySymbolicLinks, operation: .open, path: path)
    }

    private static func linkTarget(_ path: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            return unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    private static func renamed(_ error: SystemCallError, _ path: String) -> SystemCallError {
        SystemCallError(number: error.number, operation: error.operation, path: path)
    }
}

/// Writes to files that are not regular: a device such as `/dev/null`, a terminal, or a named pipe.
package enum SpecialFile {
    /// Writes `text` to the existing file at `path`, which is never replaced.
    ///
    /// A pipe without a reader is an error. If the reader does not read, it waits until the task is cancelled.
    package static func write(_ text: String, to path: String) throws(SystemCallError) {
        let file = try OwnedDescriptor(path: path, flags: O_WRONLY | O_NONBLOCK | O_NOCTTY)
        do throws(SystemCallError) {
            try Descriptor(number: file.number).writeAll(text, while: { !Task.isCancelled })
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
    }
}
