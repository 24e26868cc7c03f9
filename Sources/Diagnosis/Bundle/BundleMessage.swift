import CommandLanguage

/// What `bundle`, `analyze` and the log file say.
enum BundleMessage: String, MessageIdentifier {
    case exists = "bundle.exists"
    case existsNext = "bundle.existsNext"
    case leaking = "bundle.leaking"
    case noBundle = "bundle.noBundle"
    case otherVersion = "bundle.otherVersion"
    case tooLarge = "bundle.tooLarge"
    case noText = "bundle.noText"
    case damaged = "bundle.damaged"
    case changed = "bundle.changed"
    case refusedNext = "bundle.refusedNext"
    case nothingFound = "bundle.nothingFound"
    case nothingChanged = "bundle.nothingChanged"
    case logFailed = "bundle.logFailed"

    var parameters: [MessageParameter] {
        switch self {
        case .exists, .noBundle, .otherVersion, .tooLarge, .nothingFound: [.init("path", .code)]
        case .noText, .damaged: [.init("path", .code), .init("line", .number)]
        case .changed: [.init("path", .code), .init("section", .code)]
        case .logFailed: [.init("path", .code), .init("reason", .message)]
        case .existsNext, .leaking, .refusedNext, .nothingChanged: []
        }
    }
}
