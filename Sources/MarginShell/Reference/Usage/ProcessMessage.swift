import CommandLanguage

/// What is wrong with the flags of the process, each with what goes into it.
enum ProcessMessage: String, MessageIdentifier {
    case unknownFlag = "process.unknownFlag"
    case unknownFlagNear = "process.unknownFlagNear"
    case valueMissing = "process.valueMissing"
    case valueUnwanted = "process.valueUnwanted"
    case valueNoChoice = "process.valueNoChoice"
    case valueNearChoice = "process.valueNearChoice"
    case valueNoNumber = "process.valueNoNumber"
    case valueOutOfRange = "process.valueOutOfRange"
    case wordUnwanted = "process.wordUnwanted"
    case wordUnwantedNamed = "process.wordUnwantedNamed"
    case wordMissing = "process.wordMissing"
    case oneOf = "process.oneOf"
    case linesAndScript = "process.linesAndScript"
    case replayAlone = "process.replayAlone"
    case argumentNotUTF8 = "process.argumentNotUTF8"
    case argumentNotUTF8Next = "process.argumentNotUTF8Next"
    case tooFewDescriptors = "process.tooFewDescriptors"
    case tooFewDescriptorsNext = "process.tooFewDescriptorsNext"
    case other = "process.other"
    case next = "process.next"
    case subcommandNear = "process.subcommandNear"

    var parameters: [MessageParameter] {
        switch self {
        case .unknownFlag: [.init("flag", .code), .init("program", .code), .init("allowed", .alternatives)]
        case .valueUnwanted: [.init("flag", .code)]
        case .unknownFlagNear: [.init("flag", .code), .init("near", .code)]
        case .valueMissing: [.init("flag", .code), .init("form", .code)]
        case .valueNoChoice: [.init("flag", .code), .init("allowed", .alternatives)]
        case .valueNearChoice: [.init("flag", .code), .init("allowed", .alternatives), .init("near", .code)]
        case .valueNoNumber: [.init("flag", .code), .init("least", .number), .init("most", .number)]
        case .valueOutOfRange:
            [.init("flag", .code), .init("found", .code), .init("least", .number), .init("most", .number)]
        case .wordUnwanted: [.init("program", .code)]
        case .wordUnwantedNamed: [.init("program", .code), .init("found", .code)]
        case .wordMissing: [.init("program", .code), .init("form", .code)]
        case .oneOf: [.init("program", .code), .init("allowed", .alternatives)]
        case .linesAndScript, .argumentNotUTF8Next, .tooFewDescriptorsNext: []
        case .argumentNotUTF8: [.init("number", .number)]
        case .tooFewDescriptors: [.init("free", .number), .init("needed", .number)]
        case .replayAlone: [.init("flag", .code)]
        case .other: [.init("words", .text)]
        case .next, .subcommandNear: [.init("command", .code)]
        }
    }

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
