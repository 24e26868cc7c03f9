package import BilingualText
package import SystemCalls

extension ErrorNumber {
    /// Why the system refused.
    package var reason: Message {
        switch self {
        case .notPermitted: .notPermitted
        case .noSuchEntry: .noSuchEntry
        case .permissionDenied: .permissionDenied
        case .alreadyExists: .alreadyExists
        case .notADirectory: .notADirectory
        case .isADirectory: .isADirectory
        case .noSpace: .noSpaceLeft
        case .quotaExceeded: .quotaExceeded
        case .fileTooLarge: .fileTooLarge
        case .badDescriptor: .descriptorClosed
        case .readOnlyFileSystem: .readOnlyFileSystem
        case .nameTooLong: .nameTooLong
        case .tooManySymbolicLinks: .tooManyLinks
        case .locked: .fileLocked
        case .noReader: .pipeWithoutReader
        case .tooManyOpenFiles: .tooManyOpenFiles
        case .addressInUse: .addressInUse
        case .addressNotAvailable: .addressNotAvailable
        // What is rare enough for the system's own words.
        default: .systemError(description)
        }
    }
}

extension Error {
    /// Why the system refused, or the error's own words where it is another error.
    package var reason: Message {
        if let error = self as? SystemCallError { return error.number.reason }
        return .systemError(String(describing: self))
    }
}

extension BoundedFile.Failure {
    /// Why the file cannot be read.
    package var reason: Message {
        switch self {
        case .system(let error): error.number.reason
        case .notARegularFile: .notARegularFile
        case .tooLarge(let limit, _): .fileLargerThan(Int(limit))
        }
    }
}
