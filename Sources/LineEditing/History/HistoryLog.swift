internal import Glibc
internal import SystemCalls

/// The history's file. Several shells append to it, each line in one write under a lock.
struct HistoryLog: Sendable {
    let path: String

    /// Identifies a file and how far it was read.
    struct Place: Equatable, Sendable {
        var inode: UInt64 = 0
        var offset = 0
    }

    /// Checks that the file is this user's and that others may not read or write it.
    ///
    /// A missing file is fine.
    func check() throws(HistoryError) {
        let status: FileStatus
        do throws(SystemCallError) {
            status = try FileStatus(of: path)
        } catch {
            if error.number.rawValue == ENOENT { return }
            throw .system(path: path, code: error.number.rawValue)
        }
        guard status.kind == .regular, status.isOwn else { throw .notAnOwnFile(path: path) }
        guard !status.isOpenToOthers else { throw .tooOpen(path: path, mode: UInt32(status.permissions)) }
    }

    /// In bytes; 0 if there is no file.
    var size: Int { (try? FileStatus(of: path)).map { Int($0.size) } ?? 0 }

    /// Adds a line in one write.
    ///
    /// A line that a killed shell left unfinished is ended first, so that it does not damage the next one.
    func append(_ line: String) throws(HistoryError) {
        try check()
        let descriptor = try openLocked()
        defer { close(descriptor) }
        let text = endsInNewline(descriptor) ? line : "\n" + line
        do throws(SystemCallError) {
            try Descriptor(number: descriptor).writeAll(text)
        } catch {
            throw .system(path: path, code: error.number.rawValue)
        }
    }

    /// Replaces the whole file.
    ///
    /// - Parameter lines: makes the new contents from the old ones, while no other shell appends.
    func rewrite(_ lines: ([UInt8]) -> [UInt8]) throws(HistoryError) {
        let descriptor = try openLocked()
        defer { close(descriptor) }
        let old = Self.readAll(descriptor, from: 0)
        do throws(SystemCallError) {
            try AtomicFile.replace(path, with: lines(old).span)
        } catch {
            throw .system(path: path, code: error.number.rawValue)
        }
    }

    /// The complete lines after `place`, which advances; from the start if the file was replaced.
    func read(from place: inout Place) -> [UInt8] {
        // SAFETY: the path is good during the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var status = stat()
        // SAFETY: the call fills the one structure it is given.
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
        let inode = UInt64(status.st_ino)
        if inode != place.inode || Int(status.st_size) < place.offset { place = Place(inode: inode) }
        guard Int(status.st_size) > place.offset else { return [] }
        var bytes = Self.readAll(descriptor, from: place.offset)
        let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        bytes.removeLast(bytes.count - end)
        place.offset += end
        return bytes
    }

    /// Opens and locks the file that the path names now: another shell may have replaced it in between.
    private func openLocked() throws(HistoryError) -> Int32 {
        while true {
            // SAFETY: the path is good during the call.
            let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw .system(path: path, code: errno) }
            do throws(SystemCallError) {
                try FileLock.take(descriptor, path: path)
            } catch {
                close(descriptor)
                throw .system(path: path, code: error.number.rawValue)
            }
            var own = stat()
            var named = stat()
            // SAFETY: each call fills the one structure it is given.
            let isSame = unsafe fstat(descriptor, &own) == 0 && stat(path, &named) == 0 && own.st_ino == named.st_ino
            if isSame { return descriptor }
            close(descriptor)
        }
    }

    private func endsInNewline(_ descriptor: Int32) -> Bool {
        let size = lseek(descriptor, 0, SEEK_END)
        var last: UInt8 = 0
        // SAFETY: `pread` writes at most one byte into a local.
        guard size > 0, unsafe pread(descriptor, &last, 1, size - 1) == 1 else { return true }
        return last == UInt8(ascii: "\n")
    }

    private static func readAll(_ descriptor: Int32, from offset: Int) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END)) - offset
        guard size > 0 else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                // SAFETY: `pread` writes at most what is left of the buffer.
                let got = unsafe pread(
                    descriptor,
                    buffer.baseAddress?.advanced(by: count),
                    size - count,
                    off_t(offset + count)
                )
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { break }
                count += got
            }
        }
    }
}
