import JSONText
import ExactDecimals

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
                    throw object.error(
                        .badOrder(.tiers),
                        at: node.offset
                    )
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
