package import CommandLanguage

/// What can be wrong with a scenario file.
package enum ScenarioMessage: String, MessageIdentifier {
    case notJSON = "scenario.notJSON"
    case wrongKind = "scenario.wrongKind"
    case unknownMember = "scenario.unknownMember"
    case missingMember = "scenario.missingMember"
    case badNumber = "scenario.badNumber"
    case outOfRange = "scenario.outOfRange"
    case badDuration = "scenario.badDuration"
    case notOneOf = "scenario.notOneOf"
    case unknownName = "scenario.unknownName"
    case duplicateName = "scenario.duplicateName"
    case badKey = "scenario.badKey"

    // What must be in order.
    case orderOfBands = "scenario.order.bands"
    case orderOfTiers = "scenario.order.tiers"
    case orderOfTimes = "scenario.order.times"

    // What a value is, or should be.
    case object = "scenario.kind.object"
    case list = "scenario.kind.list"
    case text = "scenario.kind.text"
    case emptyText = "scenario.kind.emptyText"
    case number = "scenario.kind.number"
    case wholeNumber = "scenario.kind.wholeNumber"
    case decimal = "scenario.kind.decimal"
    case truth = "scenario.kind.truth"
    case null = "scenario.kind.null"

    // What JSON wants.
    case moreText = "scenario.json.moreText"
    case value = "scenario.json.value"
    case name = "scenario.json.name"
    case digit = "scenario.json.digit"
    case sign = "scenario.json.sign"
    case levels = "scenario.json.levels"
    case escape = "scenario.json.escape"
    case plainText = "scenario.json.plainText"
    case nameOnce = "scenario.json.nameOnce"
    case nothing = "scenario.json.nothing"

    // Where a number must lie.
    case between = "scenario.bounds.between"
    case aboveZero = "scenario.bounds.aboveZero"
    case aboveOne = "scenario.bounds.aboveOne"
    case belowOne = "scenario.bounds.belowOne"
    case atMost = "scenario.bounds.atMost"
    case tenMilliseconds = "scenario.bounds.tenMilliseconds"

    package var parameters: [MessageParameter] {
        switch self {
        case .notJSON: [.init("expected", .message)]
        case .wrongKind: [.init("wanted", .message), .init("found", .message)]
        case .unknownMember: [.init("name", .code), .init("known", .alternatives)]
        case .missingMember, .unknownName, .duplicateName, .nameOnce: [.init("name", .code)]
        case .badNumber, .badDuration: [.init("text", .code)]
        case .outOfRange: [.init("text", .code), .init("bounds", .message)]
        case .notOneOf: [.init("text", .code), .init("values", .alternatives)]
        case .badKey: [.init("kind", .text)]
        case .sign: [.init("signs", .alternatives)]
        case .levels: [.init("most", .number)]
        case .atMost: [.init("most", .code)]
        case .between: [.init("least", .number), .init("most", .number)]
        case .orderOfBands, .orderOfTiers, .orderOfTimes, .object, .list, .text, .emptyText, .number, .wholeNumber,
            .decimal, .truth, .null, .moreText, .value, .name, .digit, .escape, .plainText, .nothing, .aboveZero,
            .aboveOne, .belowOne, .tenMilliseconds:
            []
        }
    }
}
