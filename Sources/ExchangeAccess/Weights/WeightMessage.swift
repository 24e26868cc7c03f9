import CommandLanguage

/// A weight, and which of the exchange's budgets are charged with it.
enum WeightMessage: String, MessageIdentifier {
    case nothing = "weight.nothing"
    case ofAddress = "weight.ofAddress"
    case ofAccount = "weight.ofAccount"
    case ofBoth = "weight.ofBoth"

    var parameters: [MessageParameter] {
        switch self {
        case .nothing: []
        case .ofAddress: [.init("address", .number)]
        case .ofAccount: [.init("account", .number)]
        case .ofBoth: [.init("address", .number), .init("account", .number)]
        }
    }
}
