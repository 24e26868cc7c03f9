import Glibc

/// Bytes of a secret in their own memory pages, which are kept out of swap and of core dumps and wiped when released.
///
/// If the system does not allow to lock the pages (some machines have a low limit on locked memory), they are used
/// without a lock, so that the secret can still be read. It always prints as `<redacted>`.
package final class WipedMemory: Sendable {
    // SAFETY: the address of a private anonymous mapping that only this object knows. The memory is written before
    // `init` returns and only read afterwards, from any thread, until `deinit` wipes and unmaps it. An integer can be
    // shared between threads; a pointer cannot.
    private let address: UInt
    private let mappedCount: Int

    /// The number of bytes.
    package let count: Int

    /// Reserves `capacity` bytes. `fill` writes the secret to their start and returns the number of its bytes.
    package init(
        capacity: Int,
        fill: (inout MutableSpan<UInt8>) throws(SystemCallError) -> Int
    ) throws(SystemCallError) {
        let pageSize = Int(getpagesize())
        mappedCount = (max(capacity, 1) + pageSize - 1) / pageSize * pageSize
        guard
            let mapping = unsafe mmap(nil, mappedCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            unsafe mapping != MAP_FAILED
        else { throw SystemCallError(.map) }
        address = UInt(bitPattern: mapping)
        _ = unsafe mlock(mapping, mappedCount)
        _ = unsafe madvise(mapping, mappedCount, MADV_DONTDUMP)
        let bytes = unsafe UnsafeMutableBufferPointer(
            start: mapping.assumingMemoryBound(to: UInt8.self),
            count: capacity
        )
        var span = unsafe bytes.mutableSpan
        do throws(SystemCallError) {
            count = try min(max(fill(&span), 0), capacity)
        } catch {
            unsafe Self.release(mapping, mappedCount)
            throw error
        }
    }

    /// Copies the secret; the caller must wipe its own copy.
    package convenience init(copying secret: Span<UInt8>) throws(SystemCallError) {
        try self.init(capacity: secret.count) { bytes in
            for index in secret.indices { bytes[index] = secret[index] }
            return secret.count
        }
    }

    /// Moves the secret: `secret` is wiped as by ``wipe(_:)``.
    package convenience init(wiping secret: inout [UInt8]) throws(SystemCallError) {
        defer { Self.wipe(&secret) }
        try self.init(copying: secret.span)
    }

    /// Overwrites `secret` with zeros and empties it. Other copies of the array are not wiped.
    package static func wipe(_ secret: inout [UInt8]) {
        unsafe secret.withUnsafeMutableBytes { bytes in
            if let start = bytes.baseAddress { unsafe explicit_bzero(start, bytes.count) }
        }
        secret = []
    }

    deinit {
        guard let mapping = unsafe UnsafeMutableRawPointer(bitPattern: address) else { return }
        unsafe Self.release(mapping, mappedCount)
    }

    /// Calls `body` with the secret; `body` must wipe any copy it makes.
    package func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = unsafe UnsafePointer<UInt8>(bitPattern: address)
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        return try unsafe body(bytes.span)
    }

    private static func release(_ mapping: UnsafeMutableRawPointer, _ count: Int) {
        unsafe explicit_bzero(mapping, count)
        unsafe munmap(mapping, count)
    }
}

extension WipedMemory: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<redacted>" }
    package var debugDescription: String { "<redacted>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
