import Glibc

/// What the file system says about a path.
package struct FileStatus: Hashable, Sendable {
    /// The kinds of file there are.
    package enum Kind: Hashable, Sendable {
        case regular, directory, symbolicLink, fifo, socket, characterDevice, blockDevice, unknown
    }

    package let kind: Kind

    /// The permission bits, as in `0o600`, with the set-id and sticky bits.
    package let permissions: UInt16

    /// The owner's user number.
    package let owner: UInt32

    /// The owner's group.
    let group: UInt32

    /// The size in bytes.
    package let size: Int64

    /// How many names the file has.
    let linkCount: Int

    /// What no two files share at the same time.
    let identity: Identity

    /// A file among all of this machine's.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    /// The status of what `path` names.
    ///
    /// - Parameter followingSymbolicLinks: whether a symbolic link is looked through, or is itself the answer.
    package init(of path: String, followingSymbolicLinks: Bool = true) throws(SystemCallError) {
        var raw = stat()
        let result = unsafe followingSymbolicLinks ? stat(path, &raw) : lstat(path, &raw)
        guard result == 0 else { throw SystemCallError(.status, path: path) }
        self.init(raw)
    }

    /// Whether others than the owner may read or write the file: too open for one that holds a secret.
    package var isOpenToOthers: Bool { permissions & 0o077 != 0 }

    /// Whether this process's user owns the file.
    package var isOwn: Bool { owner == geteuid() }

    init(_ raw: stat) {
        permissions = UInt16(raw.st_mode & 0o7777)
        owner = raw.st_uid
        group = raw.st_gid
        size = Int64(raw.st_size)
        linkCount = Int(raw.st_nlink)
        identity = Identity(device: UInt64(raw.st_dev), number: UInt64(raw.st_ino))
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            case S_IFCHR: .characterDevice
            case S_IFBLK: .blockDevice
            default: .unknown
            }
    }
}
