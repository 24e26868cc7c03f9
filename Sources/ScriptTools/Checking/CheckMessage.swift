import CommandLanguage

/// What `marginsh check` says.
enum CheckMessage: String, MessageIdentifier {
    case fine = "check.fine"
    case mistaken = "check.mistaken"
    case further = "check.further"

    // How much is asked.
    case exactly = "check.exactly"
    case atMost = "check.atMost"
    case estimated = "check.estimated"
    case endlessly = "check.endlessly"
    case leastTime = "check.leastTime"

    // What comes on top where something fails in passing.
    case retries = "check.retries"

    // The terms in front of the lines.
    case requestsTerm = "check.questionsTerm"
    case reasonTerm = "check.reasonTerm"
    case retriesTerm = "check.retriesTerm"
    case timeTerm = "check.timeTerm"
    case filesTerm = "check.filesTerm"
    case settingsTerm = "check.settingsTerm"
    case pairsTerm = "check.pairsTerm"
    case allowTerm = "check.allowTerm"

    var parameters: [MessageParameter] {
        switch self {
        case .fine: [.init("file", .text)]
        case .mistaken: [.init("file", .text), .init("count", .number)]
        case .exactly, .atMost, .estimated, .endlessly: [.init("count", .number), .init("weight", .message)]
        case .further: [.init("count", .number)]
        case .retries: [.init("most", .number)]
        case .leastTime: [.init("time", .text), .init("waits", .text)]
        default: []
        }
    }
}
