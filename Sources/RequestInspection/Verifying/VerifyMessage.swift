import CommandLanguage

/// What `verify` says.
enum VerifyMessage: String, MessageIdentifier {
    case noQuery = "verify.noQuery"
    case noQueryNext = "verify.noQueryNext"
    case right = "verify.right"
    case rightNext = "verify.rightNext"
    case shapeOnly = "verify.shapeOnly"
    case shapeOnlyNext = "verify.shapeOnlyNext"

    case notEncoded = "verify.notEncoded"
    case encodedTwice = "verify.encodedTwice"
    case reordered = "verify.reordered"
    case changed = "verify.changed"
    case changedOrOtherSecret = "verify.changedOrOtherSecret"
    case moreSigned = "verify.moreSigned"
    case swapped = "verify.swapped"
    case blankInSecret = "verify.blankInSecret"
    case notEscaped = "verify.notEscaped"
    case seconds = "verify.seconds"
    case wrongKind = "verify.wrongKind"
    case misshapen = "verify.misshapen"
    case otherAlgorithm = "verify.otherAlgorithm"
    case otherKey = "verify.otherKey"
    case unsigned = "verify.unsigned"
    case repeated = "verify.repeated"
    case unstamped = "verify.unstamped"
    case windowTooWide = "verify.windowTooWide"

    case encodeOnceNext = "verify.encodeOnceNext"
    case signLastNext = "verify.signLastNext"
    case signQueryNext = "verify.signQueryNext"
    case secretNext = "verify.secretNext"
    case escapeNext = "verify.escapeNext"
    case millisecondsNext = "verify.millisecondsNext"
    case kindNext = "verify.kindNext"
    case formNext = "verify.formNext"
    case sandboxKey = "verify.sandboxKey"
    case windowNext = "verify.windowNext"

    var parameters: [MessageParameter] {
        switch self {
        case .notEncoded, .encodedTwice, .reordered, .changed, .changedOrOtherSecret, .moreSigned, .swapped,
            .blankInSecret, .notEscaped, .seconds, .wrongKind, .otherAlgorithm, .otherKey, .unsigned, .repeated,
            .unstamped, .windowTooWide:
            [.init("detail", .text)]
        default: []
        }
    }
}
