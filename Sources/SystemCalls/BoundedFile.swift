import Glibc

/// Reads whole files that somebody else named, without being held up or filled up by what they turn out to be.
package enum BoundedFile {
    /// Why a file was not read.
    package enum Failure: Error, Hashable, Sendable {
        case system(SystemCallError)

        /// The path leads to something that is no plain file.
        case notARegularFile(FileStatus.Kind, path: String)

        /// The file has more bytes than the caller takes.
        case tooLarge(limit: Int, path: String)
    }

    /// The bytes of a plain file, if there are at most `limit`.
    ///
    /// A FIFO without a writer does not block, and a device is not touched beyond opening it.
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

    /// The bytes of a plain file that holds a secret, read straight into memory that is wiped.
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

    /// What `call` gives; its error as a ``Failure``.
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
    /// The bytes that an open descriptor of any kind still gives, up to its end: a pipe, a terminal or a file.
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
