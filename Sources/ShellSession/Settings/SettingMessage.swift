import CommandLanguage

/// What the shell says about settings on the command line.
enum SettingMessage: String, MessageIdentifier {
    case badFlag = "setting.badFlag"
    case badFlagNext = "setting.badFlagNext"
    case badFlagValue = "setting.badFlagValue"
    case notInSandbox = "setting.notInSandbox"
    case notReadYet = "setting.notReadYet"

    var parameters: [MessageParameter] {
        switch self {
        case .badFlag: []
        case .notInSandbox, .notReadYet: [.init("setting", .code)]
        case .badFlagNext: [.init("allowed", .alternatives)]
        case .badFlagValue: [.init("setting", .code), .init("reason", .message)]
        }
    }

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
