import CommandLanguage

/// What `explain` says.
enum ExplainMessage: String, MessageIdentifier {
    case asksNothing = "explain.asksNothing"
    case asksNothingNext = "explain.asksNothingNext"

    var parameters: [MessageParameter] {
        switch self {
        case .asksNothing: [.init("command", .code)]
        case .asksNothingNext: []
        }
    }
}
