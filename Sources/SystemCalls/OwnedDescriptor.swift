import Glibc

/// An open file that is closed when the value is released.
struct OwnedDescriptor: ~Copyable {
    let number: Int32
    let path: String

    /// Opens `path`; child processes do not inherit the descriptor.
    init(path: String, flags: Int32, mode: UInt16 = 0) throws(SystemCallError) {
        number = try retryingInterrupts(.open, path: path) { unsafe open(path, flags | O_CLOEXEC, mode_t(mode)) }
        self.path = path
    }

    deinit {
        close(number)
    }

    var status: FileStatus {
        get throws(SystemCallError) {
            var raw = stat()
            guard unsafe fstat(number, &raw) == 0 else { throw SystemCallError(.status, path: path) }
            return FileStatus(raw)
        }
    }

    var isTerminal: Bool { isatty(number) == 1 }

    /// The number of hard links.
    var linkCount: Int {
        get throws(SystemCallError) {
            var raw = stat()
            guard unsafe fstat(number, &raw) == 0 else { throw SystemCallError(.status, path: path) }
            return Int(raw.st_nlink)
        }
    }

    func setPermissions(_ permissions: UInt16) throws(SystemCallError) {
        guard fchmod(number, mode_t(permissions)) == 0 else { throw SystemCallError(.changeMode, path: path) }
    }

    /// Changes owner and group, if they differ.
    func setOwner(_ owner: UInt32, _ group: UInt32) throws(SystemCallError) {
        let status = try status
        guard status.owner != owner || status.group != group else { return }
        guard fchown(number, owner, group) == 0 else { throw SystemCallError(.changeMode, path: path) }
    }

    /// Reserves space for a file of `size` bytes, if the file system supports it.
    func reserve(_ size: Int64) throws(SystemCallError) {
        guard size > 0 else { return }
        let number = posix_fallocate(number, 0, off_t(size))
        guard number == ENOSPC || number == EFBIG else { return }
        throw SystemCallError(number: ErrorNumber(rawValue: number), operation: .write, path: path)
    }

    /// Waits until the file is written to its device.
    func synchronise() throws(SystemCallError) {
        _ = try retryingInterrupts(.synchronise, path: path) { fsync(number) }
    }

    /// Locks the file until it is closed, waiting up to 250 ms for other processes.
    ///
    /// - Throws: ``ErrorNumber/locked`` if another process keeps the lock longer.
    func lockExclusively() throws(SystemCallError) { try FileLock.take(number, path: path) }

    /// Locks this regular file until it is closed; false if another process has locked it.
    func lockIfFree() -> Bool {
        guard let kind = try? status.kind, kind == .regular else { return false }
        return flock(number, LOCK_EX | LOCK_NB) == 0
    }

    func truncate(to size: Int64) throws(SystemCallError) {
        _ = try retryingInterrupts(.truncate, path: path) { ftruncate(number, off_t(size)) }
    }

    /// Reads into `buffer` and returns the number of bytes, which is smaller than the buffer only at the end of the
    /// file.
    func fill(_ buffer: inout MutableSpan<UInt8>) throws(SystemCallError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = try unsafe buffer.withUnsafeMutableBytes { (bytes) throws(SystemCallError) -> Int in
                let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                return try retryingInterrupts(.read, path: path) {
                    unsafe read(number, free.baseAddress, free.count)
                }
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    func writeAll(_ bytes: Span<UInt8>) throws(SystemCallError) {
        try Descriptor(number: number).writeAll(bytes, path: path)
    }
}

/// Repeats `call` while a signal interrupts it.
func retryingInterrupts<Result: SignedInteger>(
    _ operation: SystemCallError.Operation,
    path: String? = nil,
    _ call: () -> Result
) throws(SystemCallError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        guard errno == EINTR else { throw SystemCallError(operation, path: path) }
    }
}
