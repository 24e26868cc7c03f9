import Glibc

/// Files that a person named and may share with others: they keep their owner, their mode and their links.
package enum UserFile {
    /// What a new file gets, less what the process's mask takes away.
    private static let mode: UInt16 = 0o666

    /// How many symbolic links are followed, as the kernel has it.
    private static let mostLinks = 40

    /// Puts `text` in place of the file at `path`, or makes it.
    ///
    /// A reader finds the old contents or the new. The file at the end of a symbolic link is replaced, not the link.
    /// Where its folder takes no new file, or its owner and other names would be lost, it is written in place. What is
    /// not a plain file is written to.
    ///
    /// - Throws: ``ErrorNumber/permissionDenied`` where the file itself may not be written to, though its folder may.
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

    /// Makes the file at `path` with `text`, whole or not at all.
    ///
    /// - Throws: with ``ErrorNumber/alreadyExists`` where anything is there, a dead link included.
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

    /// Adds `text` to the end of the file at `path`, or makes it.
    package static func append(_ text: String, to path: String) throws(SystemCallError) {
        guard let status = try statusIfAny(path) else { return try FileAppend.append(text, to: path, mode: mode) }
        if let stream = standardStream(status) { return try stream.writeAll(text.utf8Span.span, path: path) }
        guard status.kind == .regular else { return try SpecialFile.write(text, to: path) }
        try FileAppend.append(text, to: path, mode: mode)
    }

    /// Sees whether the file at `path` could be written to now, and changes nothing.
    package static func checkWritable(_ path: String) throws(SystemCallError) {
        guard let status = try statusIfAny(path) else {
            let folder = AtomicFile.directoryPath(of: try realPath(path))
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

    /// Whether a terminal shows what is written to the file at `path`: `/dev/tty`, or `/dev/stdout` where that is one.
    package static func isTerminal(_ path: String) -> Bool {
        guard let status = try? statusIfAny(path) else { return false }
        if let stream = standardStream(status) { return stream.isTerminal }
        guard status.kind != .regular, status.kind != .directory,
            let file = try? OwnedDescriptor(path: path, flags: O_WRONLY | O_NOCTTY | O_NONBLOCK)
        else { return false }
        return file.isTerminal
    }

    /// The status of what `path` leads to; nil where there is nothing.
    private static func statusIfAny(_ path: String) throws(SystemCallError) -> FileStatus? {
        do throws(SystemCallError) {
            return try FileStatus(of: path)
        } catch {
            guard error.number == .noSuchEntry else { throw error }
            return nil
        }
    }

    /// The standard output or error that goes to the same file, as `/dev/stdout` does: it is never replaced.
    private static func standardStream(_ status: FileStatus) -> Descriptor? {
        [Descriptor.standardOutput, .standardError].first { stream in
            var raw = stat()
            guard unsafe fstat(stream.number, &raw) == 0 else { return false }
            return FileStatus(raw).identity == status.identity
        }
    }

    private static func make(
        _ target: String,
        _ contents: Span<UInt8>,
        namedAs path: String
    ) throws(SystemCallError) {
        do throws(SystemCallError) {
            try AtomicFile.replace(target, with: contents, mode: mode) { (_) throws(SystemCallError) in }
        } catch {
            // The unfinished file's name is longer than this one.
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
            // The old contents are lost from the first byte on: a full device must say so before.
            try file.reserve(Int64(contents.count))
            try file.writeAll(contents)
            try file.truncate(to: Int64(contents.count))
            try file.synchronise()
        } catch {
            throw renamed(error, path)
        }
    }

    /// Whether a folder, or an owner, and not the file itself was refused.
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

    /// Where `path` leads in the end, also where a link leads to a file that is not there yet.
    private static func realPath(_ path: String) throws(SystemCallError) -> String {
        var path = path
        for _ in 0..<mostLinks {
            if let found = unsafe realpath(path, nil) {
                defer { unsafe free(found) }
                return unsafe String(cString: found)
            }
            guard errno == ENOENT, let target = linkTarget(path) else { return path }
            path = target.hasPrefix("/") ? target : AtomicFile.directoryPath(of: path) + "/" + target
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

    /// The failure under the name that the person gave.
    private static func renamed(_ error: SystemCallError, _ path: String) -> SystemCallError {
        SystemCallError(number: error.number, operation: error.operation, path: path)
    }
}
