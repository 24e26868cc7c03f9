import CommandLanguage

/// What recording and replaying say.
enum RecordingMessage: String, MessageIdentifier {
    case begun = "recording.begun"
    case ended = "recording.ended"
    case underWay = "recording.underWay"
    case underWayNext = "recording.underWayNext"
    case notUnderWay = "recording.notUnderWay"
    case notUnderWayNext = "recording.notUnderWayNext"
    case standsAlone = "recording.standsAlone"
    case standsAloneNext = "recording.standsAloneNext"
    case jobsRun = "recording.jobsRun"
    case jobsRunNext = "recording.jobsRunNext"
    case fileExists = "recording.fileExists"
    case fileExistsNext = "recording.fileExistsNext"
    case numbersForgotten = "recording.numbersForgotten"
    case brokeOffForSecret = "recording.brokeOffForSecret"
    case brokeOffForFile = "recording.brokeOffForFile"
    case aboutThisMachine = "recording.aboutThisMachine"
    case aboutThisMachineNext = "recording.aboutThisMachineNext"
    case holdsSecret = "recording.holdsSecret"
    case holdsSecretNext = "recording.holdsSecretNext"
    case replaced = "recording.replaced"
    case foreign = "recording.foreign"
    case foreignNext = "recording.foreignNext"
    case version = "recording.version"
    case versionNext = "recording.versionNext"
    case damaged = "recording.damaged"
    case damagedNext = "recording.damagedNext"
    case malformed = "recording.malformed"
    case cut = "recording.cut"
    case cutNext = "recording.cutNext"
    case unknownRequest = "recording.unknownQuestion"
    case unknownRequestNearest = "recording.unknownQuestionNearest"
    case unknownRequestNext = "recording.unknownQuestionNext"
    case sessionMismatched = "recording.sessionMismatched"
    case sessionMismatchedNext = "recording.sessionMismatchedNext"
    case leftOver = "recording.leftOver"
    case leftOverNext = "recording.leftOverNext"
    case scriptMissing = "recording.scriptMissing"
    case sessionFailed = "recording.sessionFailed"
    case sessionFailedNext = "recording.sessionFailedNext"

    var parameters: [MessageParameter] {
        switch self {
        case .begun, .ended, .underWay, .fileExists, .brokeOffForSecret, .foreign, .scriptMissing:
            [.init("path", .code)]
        case .numbersForgotten: [.init("names", .text)]
        case .brokeOffForFile: [.init("path", .code), .init("reason", .message)]
        case .aboutThisMachine: [.init("command", .code)]
        case .version: [.init("path", .code), .init("version", .number), .init("known", .number)]
        case .damaged, .malformed, .cut:
            [.init("path", .code), .init("line", .number), .init("offset", .number)]
        case .cutNext: [.init("statement", .code)]
        case .unknownRequest: [.init("question", .code)]
        case .unknownRequestNearest: [.init("nearest", .code)]
        case .leftOver: [.init("count", .number), .init("question", .code)]
        case .sessionFailed: [.init("status", .number)]
        default: []
        }
    }
}
