import CommandLanguage

/// What brings a failure about, which experiment tells its causes apart, and what to do where a failure says nothing else.
enum CauseMessage: String, MessageIdentifier {
    case clockUnknown = "cause.clockUnknown"
    case clockAhead = "cause.clockAhead"
    case clockBehind = "cause.clockBehind"
    case clockFine = "cause.clockFine"
    case slowWay = "cause.slowWay"
    case keyAddress = "cause.keyAddress"
    case keyPermission = "cause.keyPermission"
    case keySite = "cause.keySite"
    case misspelt = "cause.misspelt"
    case outsidePair = "cause.outsidePair"
    case zeroCauses = "cause.zeroCauses"
    case zeroMeaning = "cause.zeroMeaning"

    case clockExperiment = "cause.clockExperiment"
    case clockAheadNext = "cause.clockAheadNext"
    case clockBehindNext = "cause.clockBehindNext"
    case signatureExperiment = "cause.signatureExperiment"
    case keyExperiment = "cause.keyExperiment"
    case zeroExperiment = "cause.zeroExperiment"

    case usageNext = "cause.usageNext"
    case mistakeNext = "cause.mistakeNext"
    case expectationNext = "cause.expectationNext"
    case conditionNext = "cause.conditionNext"
    case configurationNext = "cause.configurationNext"
    case errorNext = "cause.errorNext"

    var parameters: [MessageParameter] {
        switch self {
        case .clockAhead, .clockBehind, .clockFine, .clockAheadNext, .clockBehindNext:
            [.init("milliseconds", .number)]
        case .slowWay: [.init("window", .number)]
        case .outsidePair: [.init("pair", .code)]
        case .zeroExperiment, .usageNext: [.init("statement", .code)]
        default: []
        }
    }
}
