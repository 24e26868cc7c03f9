import ExactDecimals
import JSONText

extension Balance {
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        free = try object.decimal("free") ?? .zero
        locked = try object.decimal("locked") ?? .zero
        borrowed = try object.decimal("borrowed") ?? .zero
        interest = try object.decimal("interest") ?? .zero
        try object.finish()
    }
}

extension FuturesBalance {
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        umWallet = try object.signed("umWalletBalance")
        umUnrealizedProfit = try object.signed("umUnrealizedPNL")
        cmWallet = try object.signed("cmWalletBalance")
        cmUnrealizedProfit = try object.signed("cmUnrealizedPNL")
        try object.finish()
    }
}

extension Rules {
    /// Reads the switches, or only the year: `2023` or `2026`.
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        switch node.content {
        case .number, .string:
            self.init(year: try RuleYear(node))
        default:
            var object = try ObjectReader(node, in: bytes)
            try self.init(&object)
        }
    }

    private init(_ object: inout ObjectReader) throws(ScenarioError) {
        self.init()
        if let node = object.node("year") { year = try RuleYear(node) }
        levelClipsAmount = try object.bool("levelClipsAmount", default: true)
        inventoryClipsAmount = try object.bool("inventoryClipsAmount", default: false)
        debtCountsAgainstLevel = try object.bool("debtCountsAgainstLevel", default: false)
        marginReadsNeedPermission = try object.bool("marginReadsNeedPermission", default: false)
        marginReadsUnderPortfolio = try object.bool("marginReadsUnderPortfolio", default: true)
        signatureMustBeLast = try object.bool("signatureMustBeLast", default: true)
        collateralValueName = try object.choice("collateralValueName", default: .documented)
        collateralValueList = try object.choice("collateralValueList", default: .borrow)
        try object.finish()
    }
}

extension RuleYear {
    /// Reads a year from a number or text.
    fileprivate init(_ node: JSONNode) throws(ScenarioError) {
        let text: String
        switch node.content {
        case .number(let digits): text = digits
        case .string(let string): text = string
        default: throw ScenarioError(.wrongKind(wanted: .wholeNumber, found: node.kind), at: node.offset)
        }
        guard let year = RuleYear(rawValue: text) else {
            throw ScenarioError(.notOneOf(text, values: RuleYear.allCases.map(\.rawValue)), at: node.offset)
        }
        self = year
    }
}

extension Pair {
    /// Real pair IDs are too large for a double, and so are these.
    private static let firstNumber: Int64 = 351_637_150_141_315_861

    init(_ node: JSONNode, in bytes: [UInt8], number: Int) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        symbol = try object.requiredText("symbol")
        base = try object.requiredText("base")
        quote = try object.requiredText("quote")
        id = Self.firstNumber + Int64(number) * 1_000_003
        isCrossMargin = try object.bool("cross", default: true)
        isolated = try object.object("isolated").map { terms throws(ScenarioError) in try IsolatedTerms(terms) }
        try object.finish()
    }
}

extension IsolatedTerms {
    fileprivate init(_ object: ObjectReader) throws(ScenarioError) {
        var object = object
        var tiers: [IsolatedTier] = []
        for node in try object.elements("tiers") {
            let tier = try IsolatedTier(node, in: object.bytes, number: tiers.count + 1)
            if let last = tiers.last {
                guard tier.leverage < last.leverage, tier.initialRiskRatio >= last.initialRiskRatio,
                    tier.baseMaximum >= last.baseMaximum, tier.quoteMaximum >= last.quoteMaximum
                else {
                    throw object.error(.badOrder(.tiers), at: node.offset)
                }
            }
            tiers.append(tier)
        }
        guard !tiers.isEmpty else { throw object.error(.missingMember("tiers"), at: object.offset) }
        self.tiers = tiers
        baseLimits = try Asset.decimals("baseLimits", in: &object)
        quoteLimits = try Asset.decimals("quoteLimits", in: &object)
        try object.finish()
    }
}

extension IsolatedTier {
    fileprivate init(_ node: JSONNode, in bytes: [UInt8], number: Int) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        self.number = number
        isPublic = try object.bool("isPublic", default: true)
        leverage = try object.requiredDecimal("leverage")
        initialRiskRatio = try object.requiredDecimal("initialRiskRatio")
        liquidationRiskRatio = try object.requiredDecimal("liquidationRiskRatio")
        baseMaximum = try object.requiredDecimal("baseMaximum")
        quoteMaximum = try object.requiredDecimal("quoteMaximum")
        try object.finish()
        guard initialRiskRatio > .one, liquidationRiskRatio >= .one else {
            throw ScenarioError(.outOfRange("\(initialRiskRatio)", .aboveOne), at: node.offset)
        }
    }
}
