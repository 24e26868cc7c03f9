import CommandLanguage

/// What `history` says.
enum HistoryMessage: String, MessageIdentifier {
    case saved = "history.saved"
    case commented = "history.commented"

    var parameters: [MessageParameter] {
        switch self {
        case .saved: [.init("count", .number), .init("path", .code)]
        case .commented: [.init("count", .number)]
        }
    }
}
