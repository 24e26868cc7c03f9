import CommandLanguage

/// What the commands about markets and the connection say.
enum MarketMessage: String, MessageIdentifier {
    case notInInventory = "market.notInInventory"
    case notInInventoryNext = "market.notInInventoryNext"
    case noneMatches = "market.noneMatches"
    case pairUnlisted = "market.pairUnlisted"
    case pairMeant = "market.pairMeant"
    case nothingAsked = "market.nothingAsked"

    var parameters: [MessageParameter] {
        switch self {
        case .notInInventory: [.init("asset", .code)]
        case .noneMatches: [.init("pattern", .code)]
        case .pairUnlisted: [.init("pair", .code)]
        case .pairMeant: [.init("unlisted", .message), .init("meant", .message)]
        case .notInInventoryNext, .nothingAsked: []
        }
    }
}
