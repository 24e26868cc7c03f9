import Glibc

/// Creates and removes directories.
package enum Directory {
    /// The directory that the last name of `path` is in, as text: `.` for a name without a slash.
    package static func containing(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Creates the directory at `path` and its missing parents, with permissions 0700.
    ///
    /// An existing directory is not changed.
    ///
    /// - Returns: the created directories, the outermost first.
    @discardableResult
    package static func create(_ path: String) throws(SystemCallError) -> [String] {
        guard unsafe mkdir(path, 0o700) != 0 else { return [path] }
        let error = SystemCallError(.createDirectory, path: path)
        switch error.number {
        case .alreadyExists:
            let kind = try FileStatus(of: path).kind
            guard kind == .directory else { throw error }
            return []
        case .noSuchEntry:
            guard let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex else { throw error }
            let made = try create(String(path[..<slash]))
            // Do not try again after a second failure: `/proc` reports every new name as missing.
            guard unsafe mkdir(path, 0o700) != 0 else { return made + [path] }
            let again = SystemCallError(.createDirectory, path: path)
            // Another process may have created it meanwhile.
            guard again.number == .alreadyExists, try FileStatus(of: path).kind == .directory else { throw again }
            return made
        default:
            throw error
        }
    }

    /// Removes the directories of ``create(_:)`` that are empty.
    package static func removeEmpty(_ paths: [String]) {
        for path in paths.reversed() { unsafe rmdir(path) }
    }
}

/// Lists, renames and removes files.
package enum FileNames {
    /// The names in the directory at `path`, sorted; neither `.` nor `..` is among them.
    package static func inDirectory(_ path: String) throws(SystemCallError) -> [String] {
        guard let directory = unsafe opendir(path) else { throw SystemCallError(.open, path: path) }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The target of the symbolic link at `path`.
    ///
    /// - Throws: ``ErrorNumber/nameTooLong`` also if the target is longer than a path can be or is not UTF-8.
    package static func target(ofLink path: String) throws(SystemCallError) -> String {
        let size = Int(PATH_MAX)
        var characters = [CChar](repeating: 0, count: size)
        let count = unsafe readlink(path, &characters, size)
        guard count >= 0 else { throw SystemCallError(.status, path: path) }
        let bytes = characters[..<count].map(UInt8.init(bitPattern:))
        guard count < size, let text = String(validating: bytes, as: UTF8.self) else {
            throw SystemCallError(number: .nameTooLong, operation: .status, path: path)
        }
        return text
    }

    /// Removes the file at `path`; of a symbolic link the link itself.
    package static func remove(_ path: String) throws(SystemCallError) {
        guard unsafe unlink(path) == 0 else { throw SystemCallError(.remove, path: path) }
    }

    /// Renames the file at `path`, unless `other` exists.
    ///
    /// After a crash the file may have both names; its contents are complete.
    package static func rename(_ path: String, to other: String) throws(SystemCallError) {
        guard unsafe link(path, other) == 0 else { throw SystemCallError(.rename, path: other) }
        try remove(path)
    }
}
