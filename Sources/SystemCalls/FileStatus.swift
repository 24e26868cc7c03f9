import Glibc

/// Kind, permissions, owner and size of a file.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case regular, directory, symbolicLink, fifo, socket, characterDevice, blockDevice, unknown
    }

    package let kind: Kind

    /// The permission bits, such as `0o600`, with the set-id and sticky bits.
    package let permissions: UInt16

    /// The owner's user ID.
    package let owner: UInt32

    let group: UInt32

    /// The size in bytes.
    package let size: Int64

    /// The number of hard links.
    let linkCount: Int

    let identity: Identity

    /// Device and inode, unique on this computer.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    /// Reads the status of the file at `path`.
    ///
    /// - Parameter followingSymbolicLinks: false for the status of a symbolic link itself.
    package init(of path: String, followingSymbolicLinks: Bool = true) throws(SystemCallError) {
        var raw = stat()
        let result = unsafe followingSymbolicLinks ? stat(path, &raw) : lstat(path, &raw)
        guard result == 0 else { throw SystemCallError(.status, path: path) }
        self.init(raw)
    }

    /// Whether other users can read or write the file, which a file with a secret must not allow.
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
