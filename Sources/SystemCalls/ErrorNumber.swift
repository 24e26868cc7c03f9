import Glibc

/// A system error number, as `errno` holds it; the system may give others than those named here.
package struct ErrorNumber: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

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

    /// Whether there is no room for what is written, or the device fails: another name or mode would not help.
    package var isDeviceFailure: Bool { [.noSpace, .quotaExceeded, .fileTooLarge, .inputOutput].contains(self) }

    package static let badDescriptor = ErrorNumber(rawValue: EBADF)
    package static let readOnlyFileSystem = ErrorNumber(rawValue: EROFS)
    package static let nameTooLong = ErrorNumber(rawValue: ENAMETOOLONG)
    package static let tooManySymbolicLinks = ErrorNumber(rawValue: ELOOP)

    /// Another process keeps the file locked, or nothing reads what is written.
    package static let locked = ErrorNumber(rawValue: EWOULDBLOCK)

    /// A named pipe that no process reads.
    package static let noReader = ErrorNumber(rawValue: ENXIO)
    package static let tooManyOpenFiles = ErrorNumber(rawValue: EMFILE)

    package static let addressInUse = ErrorNumber(rawValue: EADDRINUSE)
    package static let addressNotAvailable = ErrorNumber(rawValue: EADDRNOTAVAIL)

    /// Nobody reads the pipe or socket any more.
    package static let brokenPipe = ErrorNumber(rawValue: EPIPE)
}

extension ErrorNumber: CustomStringConvertible {
    /// The system's own words, as in `no such file or directory`, in English and lower case.
    package var description: String {
        // glibc keeps these texts for as long as the process runs; an unknown number's text lives as long as the thread.
        guard let words = unsafe strerror(rawValue) else { return "error \(rawValue)" }
        let text = unsafe String(cString: words)
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
