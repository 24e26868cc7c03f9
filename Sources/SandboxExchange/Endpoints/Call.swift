import ExactDecimals

/// What an endpoint needs for its response: the verified request and the market.
struct Call: Sendable {
    let query: QueryString
    let market: Market
    /// The key that signed; nil for public endpoints.
    let key: KeyRecord?
    let moment: Moment
    /// Whether the client requested timestamps in microseconds.
    let wantsMicroseconds: Bool

    var scenario: Scenario { market.scenario }

    /// What the key may do. Where the scenario does not say, a key of an account under portfolio margin may use that.
    var permissions: KeyPermissions {
        var permissions = key?.permissions ?? KeyPermissions()
        if scenario.portfolio != nil, key?.hasUsualPermissions ?? true {
            permissions.more.append(KeyPermissions.portfolioName)
        }
        return permissions
    }

    /// This call with another query.
    func with(_ query: QueryString) -> Call {
        Call(query: query, market: market, key: key, moment: moment, wantsMicroseconds: wantsMicroseconds)
    }

    /// A parameter that must be sent and not be empty.
    func required(_ name: String) throws(Refusal) -> String {
        guard let value = query[name] else {
            let letters = Self.letters(in: name)
            let similar = query.parameters.first { Self.letters(in: $0.name) == letters }
            throw .missing(name, similar.map { "it was not sent, only `\($0.name)`" } ?? "it was not sent")
        }
        guard !value.isEmpty else { throw .missing(name, "it is empty") }
        return value
    }

    private static func letters(in name: String) -> String { name.lowercased().filter(\.isLetter) }

    /// A parameter that may be missing but not empty.
    func optional(_ name: String) throws(Refusal) -> String? {
        guard let value = query[name] else { return nil }
        guard !value.isEmpty else { throw .empty(name) }
        return value
    }

    /// An optional whole number within a range.
    func optionalInteger(_ name: String, in range: ClosedRange<Int64>) throws(Refusal) -> Int64? {
        guard let text = try optional(name) else { return nil }
        guard let value = Int64(text), range.contains(value) else { throw .notValid(name) }
        return value
    }

    /// A required parameter with one of `values`.
    func required(_ name: String, from values: [String]) throws(Refusal) -> String {
        let value = try required(name)
        guard values.contains(value) else { throw .notValid(name) }
        return value
    }

    /// The asset that a required parameter names.
    func requiredAsset(_ name: String = "asset") throws(Refusal) -> Asset {
        guard let asset = scenario.asset(try required(name)) else { throw .notMarginAsset }
        return asset
    }

    func inventory(of asset: Asset) -> ExactDecimal { market.inventory(of: asset, at: moment.elapsed) }

    /// The isolated account that an optional parameter names; nil for cross margin.
    func isolatedScope(in name: String = "isolatedSymbol") throws(Refusal) -> IsolatedScope? {
        guard let symbol = try optional(name) else { return nil }
        guard let pair = scenario.pair(symbol), let terms = pair.isolated,
            let account = scenario.isolated[symbol], account.isEnabled
        else { throw .noIsolatedAccount(symbol) }
        return IsolatedScope(pair: pair, terms: terms, account: account)
    }
}

/// An isolated pair with its account.
struct IsolatedScope: Sendable {
    let pair: Pair
    let terms: IsolatedTerms
    let account: IsolatedAccount

    func side(of asset: Asset) throws(Refusal) -> IsolatedCapacity.Side {
        switch asset.name {
        case pair.base: return .base
        case pair.quote: return .quote
        default: throw .notMarginAsset
        }
    }
}
