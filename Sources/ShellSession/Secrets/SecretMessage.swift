import CommandLanguage

/// What the shell says about secrets and where they live.
enum SecretMessage: String, MessageIdentifier {
    case typeSecret = "secret.typeSecret"
    case nobodyToAsk = "secret.nobodyToAsk"
    case nobodyToAskNext = "secret.nobodyToAskNext"
    case unreadable = "secret.unreadable"
    case approveCommand = "secret.approveCommand"
    case badCommand = "secret.badCommand"
    case emptyCommand = "secret.emptyCommand"
    case unclosedQuote = "secret.unclosedQuote"
    case shellCharacter = "secret.shellCharacter"
    case badCommandNext = "secret.badCommandNext"
    case commandUnapproved = "secret.commandUnapproved"
    case commandUnapprovedNext = "secret.commandUnapprovedNext"
    case commandRefused = "secret.commandRefused"
    case commandNotStarted = "secret.commandNotStarted"
    case commandTooSlow = "secret.commandTooSlow"
    case commandTooMuch = "secret.commandTooMuch"
    case commandNoDescriptors = "secret.commandNoDescriptors"
    case commandFailed = "secret.commandFailed"
    case commandSaid = "secret.commandSaid"
    case commandNext = "secret.commandNext"
    case noKeyring = "secret.noKeyring"
    case noKeyringNext = "secret.noKeyringNext"
    case keyringEntryNext = "secret.keyringEntryNext"
    case badKey = "secret.badKey"
    case keyEmpty = "secret.keyEmpty"
    case keyBlankInside = "secret.keyBlankInside"
    case keyMalformed = "secret.keyMalformed"
    case keyForm = "secret.keyForm"
    case keyFormNext = "secret.keyFormNext"
    case keyCipher = "secret.keyCipher"
    case keyAnewNext = "secret.keyAnewNext"
    case keyNotPrivate = "secret.keyNotPrivate"
    case keyAlgorithm = "secret.keyAlgorithm"
    case keySize = "secret.keySize"
    case keyPassphraseNeeded = "secret.keyPassphraseNeeded"
    case keyPassphraseNext = "secret.keyPassphraseNext"
    case keyWrongPassphrase = "secret.keyWrongPassphrase"
    case keyTooManyRounds = "secret.keyTooManyRounds"
    case keyNext = "secret.keyNext"

    var parameters: [MessageParameter] {
        switch self {
        case .typeSecret, .nobodyToAsk: [.init("setting", .code)]
        case .unreadable: [.init("setting", .code), .init("place", .code), .init("reason", .message)]
        case .approveCommand: [.init("command", .code), .init("setting", .code)]
        case .badCommand: [.init("command", .code), .init("reason", .message)]
        case .shellCharacter: [.init("character", .code)]
        case .commandUnapproved, .commandRefused, .commandNotStarted, .commandTooSlow, .commandTooMuch,
            .commandNoDescriptors:
            [.init("command", .code)]
        case .commandFailed: [.init("command", .code), .init("status", .number)]
        case .commandSaid: [.init("text", .text)]
        case .badKey: [.init("place", .code), .init("reason", .message)]
        case .keyForm: [.init("form", .text)]
        case .keyFormNext, .keyAnewNext, .keyringEntryNext: [.init("command", .code)]
        case .keyNotPrivate: [.init("label", .text)]
        case .keyAlgorithm: [.init("identifier", .text)]
        case .keySize: [.init("bits", .number)]
        case .keyTooManyRounds: [.init("rounds", .number)]
        default: []
        }
    }

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
