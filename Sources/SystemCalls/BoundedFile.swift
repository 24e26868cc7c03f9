import Glibc

/// Reads whole files from paths of unknown origin, with a size limit and without blocking on a FIFO.
package enum BoundedFile {
    /// Why a file was not read.
    package enum Failure: Error, Hashable, Sendable {
        case system(SystemCallError)

        /// The path is not a regular file.
        case notARegularFile(FileStatus.Kind, path: String)

        /// The file has more than `limit` bytes.
        case tooLarge(limit: Int, path: String)
    }

    /// The bytes of a regular file, at most `limit`.
    ///
    /// A FIFO without a writer does not block; a device is opened and not read.
    package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let file = try openRegular(path, limit: limit)
        var bytes: [UInt8] = []
        while true {
            var chunk = [UInt8](repeating: 0, count: min(limit - bytes.count + 1, 65_536))
            let count = try reportingFailure { () throws(SystemCallError) in
                var span = chunk.mutableSpan
                return try file.fill(&span)
            }
            bytes += chunk.prefix(count)
            guard bytes.count <= limit else { throw .tooLarge(limit: limit, path: path) }
            if count < chunk.count { return bytes }
        }
    }

    /// The bytes of a regular file with a secret, read directly into memory that is wiped.
    package static func readSecret(_ path: String, limit: Int) throws(Failure) -> WipedMemory {
        let file = try openRegular(path, limit: limit)
        let memory = try reportingFailure { () throws(SystemCallError) in
            try WipedMemory(capacity: limit + 1) { (bytes) throws(SystemCallError) in try file.fill(&bytes) }
        }
        guard memory.count <= limit else { throw .tooLarge(limit: limit, path: path) }
        return memory
    }

    private static func openRegular(_ path: String, limit: Int) throws(Failure) -> OwnedDescriptor {
        let file = try reportingFailure { () throws(SystemCallError) in
            try OwnedDescriptor(path: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
        }
        let status = try reportingFailure { () throws(SystemCallError) in try file.status }
        guard status.kind == .regular else { throw .notARegularFile(status.kind, path: path) }
        guard status.size <= limit else { throw .tooLarge(limit: limit, path: path) }
        return file
    }

    /// The result of `call`; its error becomes a ``Failure``.
    package static func reportingFailure<Result: ~Copyable>(
        _ call: () throws(SystemCallError) -> Result
    ) throws(Failure) -> Result {
        do throws(SystemCallError) {
            return try call()
        } catch {
            throw .system(error)
        }
    }
}

extension BoundedFile {
    /// The remaining bytes of an open pipe, terminal or file, up to its end.
    package static func read(_ descriptor: Descriptor, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try reportingFailure { () throws(SystemCallError) in
                try retryingInterrupts(.read) {
                    unsafe chunk.withUnsafeMutableBytes { buffer in
                        unsafe Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
                    }
                }
            }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw .tooLarge(limit: limit, path: "-") }
        }
    }
}

/// A file that was looked up and not opened, to check its real path before reading it.
///
/// Reading it later reads this file, even if its name refers to another one by then.
package struct FoundFile: ~Copyable {
    /// `O_PATH`, which glibc declares only for GNU sources: the descriptor refers to the file and cannot read it.
    private static let namesOnly: Int32 = 0o10_000_000

    private let descriptor: OwnedDescriptor

    /// The absolute path without symbolic links; nil if the file has no name or the system does not report it.
    package let realPath: String?

    /// Looks `path` up. A FIFO does not block, and a device is not opened.
    ///
    /// - Parameter followingSymbolicLinks: whether to follow a symbolic link at the end of the path.
    package init(_ path: String, followingSymbolicLinks: Bool = true) throws(SystemCallError) {
        descriptor = try OwnedDescriptor(path: path, flags: Self.namesOnly | (followingSymbolicLinks ? 0 : O_NOFOLLOW))
        realPath = Self.realPath(of: descriptor)
    }

    /// The absolute path of the file at `path`, without symbolic links; nil if there is none or the system does not
    /// report it.
    package static func realPath(of path: String) -> String? {
        guard let descriptor = try? OwnedDescriptor(path: path, flags: namesOnly) else { return nil }
        return realPath(of: descriptor)
    }

    /// The bytes of a regular file, at most `limit`. Other files are not opened.
    package func read(limit: Int) throws(BoundedFile.Failure) -> [UInt8] {
        let kind = try BoundedFile.reportingFailure { () throws(SystemCallError) in try descriptor.status.kind }
        guard kind == .regular else { throw .notARegularFile(kind, path: descriptor.path) }
        // Without /proc only the name is known.
        return try BoundedFile.read(realPath == nil ? descriptor.path : Self.link(to: descriptor), limit: limit)
    }

    private static func realPath(of descriptor: borrowing OwnedDescriptor) -> String? {
        // The system adds ` (deleted)` to the path of a deleted file, which may be another file's name.
        guard let path = try? FileNames.target(ofLink: link(to: descriptor)), path.hasPrefix("/"),
            let links = try? descriptor.linkCount, links > 0
        else { return nil }
        return path
    }

    private static func link(to descriptor: borrowing OwnedDescriptor) -> String {
        "/proc/self/fd/\(descriptor.number)"
    }
}
