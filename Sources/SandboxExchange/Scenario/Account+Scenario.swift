import JSONText
import ExactDecimals

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
