import Glibc

/// A system call's failure: what was tried, on what, and the number the system gave.
package struct SystemCallError: Error, Hashable, Sendable {
    /// What was tried.
    package enum Operation: String, Hashable, Sendable {
        case open, read, write, lock, synchronise, rename, remove, status, changeMode, truncate, createDirectory, map,
            limit, listen
    }

    package let number: ErrorNumber
    package let operation: Operation

    /// The file or directory, where the operation had one.
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
