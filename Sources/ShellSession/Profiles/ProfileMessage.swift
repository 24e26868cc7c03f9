import CommandLanguage

/// What the shell says about profiles.
enum ProfileMessage: String, MessageIdentifier {
    case used = "profile.used"
    case saved = "profile.saved"
    case variablesLeftOut = "profile.variablesLeftOut"
    case scriptRequest = "profile.scriptQuestion"
    case scriptLeftOut = "profile.scriptLeftOut"
    case madeDefault = "profile.madeDefault"
    case renamed = "profile.renamed"
    case deleted = "profile.deleted"
    case builtIn = "profile.builtIn"
    case exists = "profile.exists"
    case existsNext = "profile.existsNext"
    case hasMistakes = "profile.hasMistakes"
    case hasMistakesNext = "profile.hasMistakesNext"
    case startFileHasMistakes = "profile.startFileHasMistakes"
    case openToOthers = "profile.openToOthers"
    case folderOpen = "profile.folderOpen"
    case foreign = "profile.foreign"
    case foreignNext = "profile.foreignNext"
    case noHome = "profile.noHome"
    case noHomeNext = "profile.noHomeNext"
    case jobsRequest = "profile.jobsQuestion"
    case jobsInTheWay = "profile.jobsInTheWay"
    case jobsInTheWayNext = "profile.jobsInTheWayNext"
    case unknownHostRequest = "profile.unknownHostQuestion"
    case unknownHost = "profile.unknownHost"
    case unknownHostNext = "profile.unknownHostNext"
    case keyMayWrite = "profile.keyMayWrite"
    case permissionsUnread = "profile.permissionsUnread"
    case permissionsNeverRead = "profile.permissionsNeverRead"
    case keyFromAnywhere = "profile.keyFromAnywhere"
    case choose = "profile.choose"
    case chooseLine = "profile.chooseLine"
    case chooseAgain = "profile.chooseAgain"

    var parameters: [MessageParameter] {
        switch self {
        case .used, .saved, .madeDefault, .deleted, .builtIn, .exists, .hasMistakes: [.init("profile", .code)]
        case .variablesLeftOut: [.init("names", .text)]
        case .scriptRequest, .scriptLeftOut: [.init("list", .text)]
        case .unknownHostRequest, .unknownHost: [.init("url", .code)]
        case .keyMayWrite, .permissionsUnread: [.init("permissions", .text)]
        case .renamed: [.init("profile", .code), .init("other", .code)]
        case .startFileHasMistakes, .openToOthers, .folderOpen, .foreign: [.init("path", .code)]
        case .jobsRequest, .jobsInTheWay: [.init("jobs", .text)]
        case .choose, .chooseAgain: [.init("count", .number)]
        case .chooseLine: [.init("number", .number), .init("profile", .text)]
        default: []
        }
    }

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
