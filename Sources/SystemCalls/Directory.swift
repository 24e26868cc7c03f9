import Glibc

/// Makes directories.
package enum Directory {
    /// Makes the directory at `path` and those above it that are missing, open to this user alone (0700).
    ///
    /// A directory that exists already is left as it is.
    package static func create(_ path: String) throws(SystemCallError) {
        guard unsafe mkdir(path, 0o700) != 0 else { return }
        let error = SystemCallError(.createDirectory, path: path)
        switch error.number {
        case .alreadyExists:
            let kind = try FileStatus(of: path).kind
            guard kind == .directory else { throw error }
        case .noSuchEntry:
            guard let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex else { throw error }
            try create(String(path[..<slash]))
            try create(path)
        default:
            throw error
        }
    }
}
