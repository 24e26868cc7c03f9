import Glibc

package struct SystemCallError: Error, Hashable, Sendable {
    /// What failed.
    package enum Operation: String, Hashable, Sendable {
        case open, read, write, lock, synchronise, rename, remove, status, changeMode, truncate, createDirectory, map,
            limit, listen
    }

    package let number: ErrorNumber
    package let operation: Operation

    /// The file or directory; nil if the operation has none.
    package let path: String?

    package init(number: ErrorNumber, operation: Operation, path: String? = nil) {
        self.number = number
        self.operation = operation
        self.path = path
    }

    /// The calling thread's last error.
    init(_ operation: Operation, path: String? = nil) {
        self.init(number: ErrorNumber(rawValue: errno), operation: operation, path: path)
    }
}

/// A system error number, as in `errno`; the system may return others than those named here.
package struct ErrorNumber: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let notPermitted = ErrorNumber(rawValue: EPERM)
    package static let noSuchEntry = ErrorNumber(rawValue: ENOENT)
    package static let permissionDenied = ErrorNumber(rawValue: EACCES)
    package static let alreadyExists = ErrorNumber(rawValue: EEXIST)
    package static let notADirectory = ErrorNumber(rawValue: ENOTDIR)
    package static let isADirectory = ErrorNumber(rawValue: EISDIR)
    package static let invalidArgument = ErrorNumber(rawValue: EINVAL)
    package static let noSpace = ErrorNumber(rawValue: ENOSPC)
    package static let quotaExceeded = ErrorNumber(rawValue: EDQUOT)

    /// The file would be longer than the process may write: `ulimit -f`.
    package static let fileTooLarge = ErrorNumber(rawValue: EFBIG)
    package static let inputOutput = ErrorNumber(rawValue: EIO)

    /// Whether the device is full or fails, so that another name or mode does not help.
    package var isDeviceFailure: Bool { [.noSpace, .quotaExceeded, .fileTooLarge, .inputOutput].contains(self) }

    package static let badDescriptor = ErrorNumber(rawValue: EBADF)
    package static let readOnlyFileSystem = ErrorNumber(rawValue: EROFS)
    package static let nameTooLong = ErrorNumber(rawValue: ENAMETOOLONG)
    package static let tooManySymbolicLinks = ErrorNumber(rawValue: ELOOP)

    /// Another process has locked the file, or a pipe is full.
    package static let locked = ErrorNumber(rawValue: EWOULDBLOCK)

    /// A named pipe that no process reads.
    package static let noReader = ErrorNumber(rawValue: ENXIO)
    package static let tooManyOpenFiles = ErrorNumber(rawValue: EMFILE)

    package static let addressInUse = ErrorNumber(rawValue: EADDRINUSE)
    package static let addressNotAvailable = ErrorNumber(rawValue: EADDRNOTAVAIL)

    /// The reader of the pipe or socket has closed its end.
    package static let brokenPipe = ErrorNumber(rawValue: EPIPE)
}

extension ErrorNumber: CustomStringConvertible {
    /// The system's text in English and lower case, such as `no such file or directory`.
    package var description: String {
        // glibc keeps these texts while the process runs, and the text of an unknown number while the thread runs.
        guard let words = unsafe strerror(rawValue) else { return "error \(rawValue)" }
        let text = unsafe String(cString: words)
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
