import JSONText
import ExactDecimals

extension Asset {
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        name = try object.requiredText("name")
        fullName = try object.text("fullName") ?? name
        isBorrowable = try object.bool("borrowable", default: true)
        isMortgageable = try object.bool("mortgageable", default: true)
        minimumBorrow = try object.decimal("minBorrow") ?? .zero
        minimumRepay = try object.decimal("minRepay") ?? .zero
        collateral = CollateralRatios(
            liquidation: try CollateralSchedule(object.node("collateral"), in: object) ?? .whole,
            borrow: try CollateralSchedule(object.node("borrowCollateral"), in: object),
            withdraw: try CollateralSchedule(object.node("withdrawCollateral"), in: object)
        )
        price = try PriceFeed(object.requiredNode("price"), in: object)
        dailyInterest = try object.decimal("dailyInterest") ?? .zero
        borrowLimits = try Self.decimals("borrowLimits", in: &object)
        inventory = try Inventory(object.node("inventory"), in: object)
        try object.finish()
    }

    static func decimals(_ name: String, in object: inout ObjectReader) throws(ScenarioError) -> [ExactDecimal] {
        var decimals: [ExactDecimal] = []
        for node in try object.elements(name) { decimals.append(try object.decimal(of: node)) }
        return decimals
    }
}

extension CollateralSchedule {
    /// The whole value counts.
    fileprivate static let whole = CollateralSchedule(tiers: [CollateralTier(upTo: nil, ratio: .one)])

    /// Reads one ratio or a list of bands; nil if there is no node. With an empty list the whole value counts.
    fileprivate init?(_ node: JSONNode?, in owner: ObjectReader) throws(ScenarioError) {
        guard let node else { return nil }
        switch node.content {
        case .string, .number:
            self.init(tiers: [CollateralTier(upTo: nil, ratio: try Self.ratio(owner.decimal(of: node), node, owner))])
        default:
            self = try Self.bands(owner.elements(of: node), in: owner)
        }
    }

    private static func ratio(
        _ ratio: ExactDecimal,
        _ node: JSONNode,
        _ owner: ObjectReader
    ) throws(ScenarioError) -> ExactDecimal {
        guard ratio <= .one else { throw owner.error(.outOfRange("\(ratio)", .between(0, 1)), at: node.offset) }
        return ratio
    }

    private static func bands(_ nodes: [JSONNode], in owner: ObjectReader) throws(ScenarioError) -> CollateralSchedule {
        var tiers: [CollateralTier] = []
        for node in nodes {
            var object = try ObjectReader(node, in: owner.bytes)
            let end = try object.decimal("upTo")
            let tier = CollateralTier(upTo: end, ratio: try ratio(object.requiredDecimal("ratio"), node, owner))
            try object.finish()
            if let last = tiers.last {
                guard let end = last.upTo, tier.upTo.map({ $0 > end }) ?? true, tier.ratio <= last.ratio else {
                    throw owner.error(.badOrder(.bands), at: node.offset)
                }
            }
            tiers.append(tier)
        }
        if let end = tiers.last?.upTo, end >= .zero { tiers.append(CollateralTier(upTo: nil, ratio: .zero)) }
        return tiers.isEmpty ? whole : CollateralSchedule(tiers: tiers)
    }
}

extension PriceFeed {
    /// Reads a price: a decimal, `{"list": [...], "every": "1s", "repeat": true}`, or
    /// `{"walk": "3200", "every": "1s", "step": "0.001", "band": "0.05", "seed": 7}`.
    fileprivate init(_ node: JSONNode, in owner: ObjectReader) throws(ScenarioError) {
        guard case .object = node.content else {
            self = .still(try owner.positive(node))
            return
        }
        var object = try ObjectReader(node, in: owner.bytes)
        let every = try object.duration("every") ?? .seconds(1)
        guard every >= .milliseconds(10) else {
            throw owner.error(.outOfRange("every", .tenMilliseconds), at: node.offset)
        }
        if let list = object.node("list") {
            var prices: [ExactDecimal] = []
            for element in try object.elements(of: list) { prices.append(try object.positive(element)) }
            guard !prices.isEmpty else { throw owner.error(.missingMember("list"), at: list.offset) }
            self = .list(prices, every: every, repeats: try object.bool("repeat", default: true))
        } else {
            let start = try object.positive(object.requiredNode("walk"))
            let step = try object.requiredDecimal("step")
            let band = try object.requiredDecimal("band")
            for (name, value) in [("step", step), ("band", band)] where value >= .one {
                throw owner.error(.outOfRange(name, .belowOne), at: node.offset)
            }
            let seed = try object.integer("seed", in: 0...Int.max, default: 1)
            self = .walk(PriceWalk(start: start, every: every, step: step, band: band, seed: UInt64(seed)))
        }
        try object.finish()
    }
}

extension Inventory {
    /// Reads a fixed amount, or a list of `{"after": "1m", "amount": "250000"}`.
    fileprivate init(_ node: JSONNode?, in owner: ObjectReader) throws(ScenarioError) {
        guard let node else {
            self.init(steps: [])
            return
        }
        guard case .array(let elements) = node.content else {
            self.init(steps: [Step(after: .zero, amount: try owner.decimal(of: node))])
            return
        }
        var steps: [Step] = []
        for element in elements {
            var object = try ObjectReader(element, in: owner.bytes)
            let step = Step(after: try object.duration("after") ?? .zero, amount: try object.requiredDecimal("amount"))
            try object.finish()
            guard steps.last.map({ $0.after < step.after }) ?? true else {
                throw owner.error(.badOrder(.times), at: element.offset)
            }
            steps.append(step)
        }
        self.init(steps: steps)
    }
}
