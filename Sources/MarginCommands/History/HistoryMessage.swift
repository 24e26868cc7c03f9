import CommandLanguage

/// What `history` says.
enum HistoryMessage: String, MessageIdentifier {
    case saved = "history.saved"
    case commented = "history.commented"
    case fileExists = "history.fileExists"
    case fileExistsNext = "history.fileExistsNext"

    var parameters: [MessageParameter] {
        switch self {
        case .saved: [.init("count", .number), .init("path", .code)]
        case .commented: [.init("count", .number)]
        case .fileExists: [.init("path", .code)]
        case .fileExistsNext: [.init("statement", .code)]
        }
    }
}
