import CommandLanguage

/// What `why` says.
enum WhyMessage: String, MessageIdentifier {
    case cost = "why.cost"
    case costWithPrices = "why.costWithPrices"
    case one = "why.one"
    case oneLikely = "why.oneLikely"
    case several = "why.several"
    case severalLikely = "why.severalLikely"
    case bothCauses = "why.bothCauses"
    case bothRemedies = "why.bothRemedies"
    case unexplained = "why.unexplained"

    case collateralCause = "why.collateralCause"
    case tierCause = "why.tierCause"
    case levelCause = "why.levelCause"
    case levelAfterDebtCause = "why.levelAfterDebtCause"
    case inventoryCause = "why.inventoryCause"
    case assetSwitchCause = "why.assetSwitchCause"
    case accountSwitchCause = "why.accountSwitchCause"
    case pairSwitchCause = "why.pairSwitchCause"
    case accountOpenCause = "why.accountOpenCause"

    case collateralRemedy = "why.collateralRemedy"
    case tierRemedy = "why.tierRemedy"
    case levelRemedy = "why.levelRemedy"
    case levelAfterDebtRemedy = "why.levelAfterDebtRemedy"
    case inventoryRemedy = "why.inventoryRemedy"
    case assetSwitchRemedy = "why.assetSwitchRemedy"
    case accountSwitchRemedy = "why.accountSwitchRemedy"
    case pairSwitchRemedy = "why.pairSwitchRemedy"
    case accountOpenRemedy = "why.accountOpenRemedy"

    case rule = "why.rule"
    case ruleOf2023 = "why.ruleOf2023"
    case ruleOf2026 = "why.ruleOf2026"
    case ruleOfBoth = "why.ruleOfBoth"
    case borrowRatios = "why.borrowRatios"
    case transferRatios = "why.transferRatios"
    case liquidationRatios = "why.liquidationRatios"
    case ruleContradicted = "why.ruleContradicted"
    case ruleUnread = "why.ruleUnread"
    case ruleUnreadAssets = "why.ruleUnreadAssets"
    case openOrders = "why.openOrders"
    case specialKeys = "why.specialKeys"
    case liquidationLoan = "why.liquidationLoan"

    case belowMinimum = "why.belowMinimum"
    case capBelow = "why.capBelow"
    case inventoryBelow = "why.inventoryBelow"
    case portfolioMargin = "why.portfolioMargin"
    case delisting = "why.delisting"
    case collateralFull = "why.collateralFull"
    case unread = "why.unread"

    var parameters: [MessageParameter] {
        switch self {
        case .cost, .costWithPrices: [.init("requests", .number), .init("weight", .message)]
        case .rule: [.init("rule", .message), .init("ratios", .message)]
        case .ruleUnreadAssets: [.init("assets", .text)]
        case .one, .oneLikely, .several, .severalLikely: [.init("cause", .message), .init("remedy", .message)]
        case .bothCauses, .bothRemedies: [.init("first", .message), .init("second", .message)]
        case .collateralCause, .tierCause, .levelCause, .levelAfterDebtCause, .inventoryCause, .assetSwitchCause,
            .accountSwitchCause, .pairSwitchCause, .accountOpenCause:
            [.init("asset", .code)]
        case .collateralRemedy, .tierRemedy, .levelRemedy, .levelAfterDebtRemedy, .inventoryRemedy, .assetSwitchRemedy,
            .accountSwitchRemedy, .pairSwitchRemedy, .accountOpenRemedy:
            [.init("asset", .code), .init("statement", .code)]
        case .belowMinimum, .capBelow, .inventoryBelow: [.init("limit", .text)]
        case .delisting: [.init("time", .text)]
        case .collateralFull: [.init("asset", .code)]
        case .unread: [.init("parts", .text)]
        case .unexplained, .portfolioMargin, .ruleOf2023, .ruleOf2026, .ruleOfBoth, .borrowRatios, .transferRatios,
            .liquidationRatios, .ruleContradicted, .ruleUnread, .openOrders, .specialKeys, .liquidationLoan:
            []
        }
    }
}
