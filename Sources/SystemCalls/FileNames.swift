import Glibc

/// Names of files: listed, changed, taken away.
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

    /// What the symbolic link at `path` says.
    ///
    /// - Throws: with ``ErrorNumber/nameTooLong`` also where it is longer than a path can be or is not UTF-8.
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

    /// Takes the file at `path` away; a symbolic link goes, not what it leads to.
    package static func remove(_ path: String) throws(SystemCallError) {
        guard unsafe unlink(path) == 0 else { throw SystemCallError(.remove, path: path) }
    }

    /// Gives the file at `path` another name, unless that name is taken.
    ///
    /// A crash in between leaves the file under both names, and whole.
    package static func rename(_ path: String, to other: String) throws(SystemCallError) {
        guard unsafe link(path, other) == 0 else { throw SystemCallError(.rename, path: other) }
        try remove(path)
    }
}
