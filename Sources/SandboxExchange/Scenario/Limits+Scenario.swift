import JSONText

extension LimitRules {
    init(_ object: inout ObjectReader) throws(ScenarioError) {
        let most = 1_000_000_000
        isEnforced = try object.bool("enforced", default: true)
        window = try object.choice("window", default: .fixed)
        apiPerMinute = try object.integer("apiPerMinute", in: 1...most, default: apiPerMinute)
        portfolioPerMinute = try object.integer("papiPerMinute", in: 1...most, default: portfolioPerMinute)
        addressPerMinute = try object.integer("ipPerMinute", in: 1...most, default: addressPerMinute)
        accountPerMinute = try object.integer("uidPerMinute", in: 1...most, default: accountPerMinute)
        strikesBeforeBan = try object.integer("strikesBeforeBan", in: 0...most, default: strikesBeforeBan)
        firstBan = try object.duration("firstBan") ?? firstBan
        longestBan = try object.duration("longestBan") ?? longestBan
        if let paths = try object.object("weights") {
            for entry in paths.entries() {
                guard let endpoint = Endpoint.byPath[entry.name] else {
                    throw object.error(.unknownName(entry.name), at: entry.nameOffset)
                }
                weights[entry.name] = try RequestWeight(entry.value, in: object.bytes, of: endpoint)
            }
        }
        try object.finish()
    }
}

extension RequestWeight {
    private enum CountedBy: String, CaseIterable { case ip, uid }

    /// Reads `{"by": "uid", "weight": 750}`.
    fileprivate init(_ node: JSONNode, in bytes: [UInt8], of endpoint: Endpoint) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        let isByAddress = try object.choice("by", default: CountedBy.ip) == .ip
        kind = endpoint.isPortfolio ? .portfolio : isByAddress ? .address : .account
        cost = try object.integer("weight", in: 0...1_000_000, default: 1)
        try object.finish()
    }
}

extension ScheduledFault {
    /// Reads `{"kind": "slow", "after": "10s", "requests": 3, "parameter": "2s"}`, or `"for": "1m"` in place of
    /// requests.
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        let name = try object.requiredText("kind")
        guard let kind = Fault.Kind(rawValue: name) else {
            throw ScenarioError(.notOneOf(name, values: Fault.Kind.allCases.map(\.rawValue)), at: node.offset)
        }
        after = try object.duration("after") ?? .zero
        let duration = try object.duration("for")
        let requests = try object.integer("requests", in: 1...1_000_000, default: 1)
        fault = Fault(
            kind,
            for: duration.map { .duration($0) } ?? .requests(requests),
            parameter: try object.duration("parameter")
        )
        try object.finish()
    }
}
