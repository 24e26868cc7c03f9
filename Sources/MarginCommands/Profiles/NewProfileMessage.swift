import CommandLanguage

/// What `profile new` asks and says.
enum NewProfileMessage: String, MessageIdentifier {
    case askName = "newProfile.askName"
    case badName = "newProfile.badName"
    case askBaseURL = "newProfile.askBaseURL"
    case askAPIKey = "newProfile.askAPIKey"
    case badAPIKey = "newProfile.badAPIKey"
    case askSecret = "newProfile.askSecret"
    case encrypted = "newProfile.encrypted"
    case askProduction = "newProfile.askProduction"
    case kept = "newProfile.kept"
    case tested = "newProfile.tested"
    case testFailed = "newProfile.testFailed"
    case askKeep = "newProfile.askKeep"
    case notKept = "newProfile.notKept"
    case created = "newProfile.created"
    case nobodyToAsk = "newProfile.nobodyToAsk"
    case nobodyToAskNext = "newProfile.nobodyToAskNext"

    var parameters: [MessageParameter] {
        switch self {
        case .askBaseURL: [.init("url", .code)]
        case .badName, .askProduction, .notKept: [.init("name", .code)]
        case .kept: [.init("place", .code)]
        case .testFailed: [.init("reason", .message)]
        case .created: [.init("name", .code), .init("path", .code), .init("next", .code)]
        default: []
        }
    }

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
