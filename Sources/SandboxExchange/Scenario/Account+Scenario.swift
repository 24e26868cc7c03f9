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
    init(_ object: inout ObjectReader) throws(ScenarioError) {
        levelClipsAmount = try object.bool("levelClipsAmount", default: true)
        inventoryClipsAmount = try object.bool("inventoryClipsAmount", default: false)
        debtCountsAgainstLevel = try object.bool("debtCountsAgainstLevel", default: false)
        marginReadsNeedPermission = try object.bool("marginReadsNeedPermission", default: false)
        try object.finish()
    }
}
