import CommandLanguage
import SystemCalls

/// Why the system does not do what was asked.
enum SystemMessage: String, MessageIdentifier {
    case notPermitted = "system.notPermitted"
    case noSuchEntry = "system.noSuchEntry"
    case permissionDenied = "system.permissionDenied"
    case alreadyExists = "system.alreadyExists"
    case notADirectory = "system.notADirectory"
    case isADirectory = "system.isADirectory"
    case noSpace = "system.noSpace"
    case quotaExceeded = "system.quotaExceeded"
    case fileTooLarge = "system.fileTooLarge"
    case notOpen = "system.notOpen"
    case readOnly = "system.readOnly"
    case nameTooLong = "system.nameTooLong"
    case tooManyLinks = "system.tooManyLinks"
    case addressInUse = "system.addressInUse"
    case addressNotAvailable = "system.addressNotAvailable"
    case locked = "system.locked"
    case noReader = "system.noReader"
    case tooManyOpenFiles = "system.tooManyOpenFiles"
    case notARegularFile = "system.notARegularFile"
    case tooLarge = "system.tooLarge"

    // What cannot be handed over.
    case outputUnwritable = "system.outputUnwritable"
    case outputUnwritableNext = "system.outputUnwritableNext"

    /// What is rare enough to be told in the system's own words.
    case other = "system.other"

    var parameters: [MessageParameter] {
        switch self {
        case .tooLarge: [.init("limit", .number)]
        case .outputUnwritable: [.init("reason", .message)]
        case .other: [.init("words", .text)]
        default: []
        }
    }
}

extension ErrorNumber {
    /// The reason as an argument of a message.
    func reason(_ name: String) -> MessageArgument {
        let message: SystemMessage? =
            switch self {
            case .notPermitted: .notPermitted
            case .noSuchEntry: .noSuchEntry
            case .permissionDenied: .permissionDenied
            case .alreadyExists: .alreadyExists
            case .notADirectory: .notADirectory
            case .isADirectory: .isADirectory
            case .noSpace: .noSpace
            case .quotaExceeded: .quotaExceeded
            case .fileTooLarge: .fileTooLarge
            case .badDescriptor: .notOpen
            case .readOnlyFileSystem: .readOnly
            case .nameTooLong: .nameTooLong
            case .tooManySymbolicLinks: .tooManyLinks
            case .locked: .locked
            case .noReader: .noReader
            case .tooManyOpenFiles: .tooManyOpenFiles
            case .addressInUse: .addressInUse
            case .addressNotAvailable: .addressNotAvailable
            default: nil
            }
        return .message(name, message.map { Message($0) } ?? Message(SystemMessage.other, .text("words", description)))
    }
}

extension Error {
    /// The reason as an argument of a message, in its own words where it is none of the system's.
    func reason(_ name: String) -> MessageArgument {
        if let error = self as? SystemCallError { return error.number.reason(name) }
        return .message(name, Message(SystemMessage.other, .text("words", String(describing: self))))
    }
}

extension BoundedFile.Failure {
    /// The reason as an argument of a message.
    func reason(_ name: String) -> MessageArgument {
        switch self {
        case .system(let error): error.number.reason(name)
        case .notARegularFile: .message(name, Message(SystemMessage.notARegularFile))
        case .tooLarge(let limit, _): .message(name, Message(SystemMessage.tooLarge, .number("limit", Int(limit))))
        }
    }
}
