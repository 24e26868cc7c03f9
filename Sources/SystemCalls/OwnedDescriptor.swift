import Glibc

/// An open file that this process made, closed at the end of its life.
struct OwnedDescriptor: ~Copyable {
    let number: Int32
    let path: String

    /// Opens `path`, never handing it on to a child process.
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

    /// Whether a terminal is at the other end.
    var isTerminal: Bool { isatty(number) == 1 }

    /// How many names the file has.
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

    /// Gives the file another owner and group, unless it has them already.
    func setOwner(_ owner: UInt32, _ group: UInt32) throws(SystemCallError) {
        let status = try status
        guard status.owner != owner || status.group != group else { return }
        guard fchown(number, owner, group) == 0 else { throw SystemCallError(.changeMode, path: path) }
    }

    /// Sees that the device has room for a file of `size` bytes, where the file system can say so.
    func reserve(_ size: Int64) throws(SystemCallError) {
        guard size > 0 else { return }
        let number = posix_fallocate(number, 0, off_t(size))
        guard number == ENOSPC || number == EFBIG else { return }
        throw SystemCallError(number: ErrorNumber(rawValue: number), operation: .write, path: path)
    }

    /// Waits until the system has written the file to its device.
    func synchronise() throws(SystemCallError) {
        _ = try retryingInterrupts(.synchronise, path: path) { fsync(number) }
    }

    /// Waits a moment for other processes to let the lock go, and holds it until this is closed.
    ///
    /// - Throws: ``ErrorNumber/locked`` where one still holds it then: whoever keeps a file locked keeps nothing waiting.
    func lockExclusively() throws(SystemCallError) {
        try FileLock.take(number, path: path)
    }

    /// Whether no other process holds the lock on this plain file; it is then held until this is closed.
    var isLockable: Bool {
        guard let kind = try? status.kind, kind == .regular else { return false }
        return flock(number, LOCK_EX | LOCK_NB) == 0
    }

    func truncate(to size: Int64) throws(SystemCallError) {
        _ = try retryingInterrupts(.truncate, path: path) { ftruncate(number, off_t(size)) }
    }

    /// Fills `buffer` with what comes next, and says with how many bytes: fewer than it holds at the end of the file.
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

/// Calls until no signal interrupts it.
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
