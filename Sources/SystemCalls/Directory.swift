import Glibc

/// Makes directories.
package enum Directory {
    /// Makes the directory at `path` and those above it that are missing, open to this user alone (0700).
    ///
    /// A directory that exists already is left as it is.
    ///
    /// - Returns: those that it made, from the outermost on.
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
            // A second refusal is final: `/proc` says of each new name that it is not there.
            guard unsafe mkdir(path, 0o700) != 0 else { return made + [path] }
            let again = SystemCallError(.createDirectory, path: path)
            // Another process may have made it meanwhile.
            guard again.number == .alreadyExists, try FileStatus(of: path).kind == .directory else { throw again }
            return made
        default:
            throw error
        }
    }

    /// Takes empty directories away, those of ``create(_:)``; one that something was put into stays.
    package static func removeEmpty(_ paths: [String]) {
        for path in paths.reversed() { unsafe rmdir(path) }
    }
}
