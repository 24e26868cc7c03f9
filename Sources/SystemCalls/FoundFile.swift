import Glibc

/// A file that was looked up and not opened: where it really is can be judged before a byte of it is read.
///
/// What is read later is this very file, whatever its name leads to by then.
package struct FoundFile: ~Copyable {
    /// `O_PATH`, which C declares as GNU's own: the descriptor names the file and cannot read it.
    private static let namesOnly: Int32 = 0o10_000_000

    private let descriptor: OwnedDescriptor

    /// The absolute path without symbolic links; nil where the file has no name, or the system does not say it.
    package let realPath: String?

    /// Looks `path` up. A FIFO does not block and a device is not touched.
    ///
    /// - Parameter followingSymbolicLinks: whether a symbolic link at the end of the path is followed.
    package init(_ path: String, followingSymbolicLinks: Bool = true) throws(SystemCallError) {
        descriptor = try OwnedDescriptor(path: path, flags: Self.namesOnly | (followingSymbolicLinks ? 0 : O_NOFOLLOW))
        realPath = Self.realPath(of: descriptor)
    }

    /// The absolute path of what `path` leads to, without symbolic links; nil where there is nothing, or the system does
    /// not say it.
    package static func realPath(of path: String) -> String? {
        guard let descriptor = try? OwnedDescriptor(path: path, flags: namesOnly) else { return nil }
        return realPath(of: descriptor)
    }

    /// The bytes of a plain file, if there are at most `limit`.
    ///
    /// What is not a plain file is not opened.
    package func read(limit: Int) throws(BoundedFile.Failure) -> [UInt8] {
        let kind = try BoundedFile.reportingFailure { () throws(SystemCallError) in try descriptor.status.kind }
        guard kind == .regular else { throw .notARegularFile(kind, path: descriptor.path) }
        // Without /proc the name is all there is.
        return try BoundedFile.read(realPath == nil ? descriptor.path : Self.link(to: descriptor), limit: limit)
    }

    private static func realPath(of descriptor: borrowing OwnedDescriptor) -> String? {
        // The system adds ` (deleted)` to the path of a file without a name, which may be another file's name.
        guard let path = try? FileNames.target(ofLink: link(to: descriptor)), path.hasPrefix("/"),
            let links = try? descriptor.linkCount, links > 0
        else { return nil }
        return path
    }

    private static func link(to descriptor: borrowing OwnedDescriptor) -> String {
        "/proc/self/fd/\(descriptor.number)"
    }
}
