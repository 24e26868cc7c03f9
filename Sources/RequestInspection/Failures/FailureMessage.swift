import CommandLanguage

/// What `error` says.
enum FailureMessage: String, MessageIdentifier {
    case nothingFailed = "failure.nothingFailed"
    case ofAnotherAccount = "failure.ofAnotherAccount"
    case unknownCode = "failure.unknownCode"
    case unknownCodeNext = "failure.unknownCodeNext"

    var parameters: [MessageParameter] {
        switch self {
        case .unknownCode: [.init("code", .code)]
        case .nothingFailed, .ofAnotherAccount, .unknownCodeNext: []
        }
    }
}
