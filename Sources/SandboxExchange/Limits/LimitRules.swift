/// How the exchange limits its callers.
struct LimitRules: Sendable {
    /// How a minute is counted.
    enum Window: String, CaseIterable, Sendable {
        /// From one full minute to the next.
        case fixed
        /// The 60 seconds before each request.
        case rolling
    }

    /// Whether anything is ever refused for its weight; the headers count either way.
    var isEnforced = true
    var window = Window.fixed
    /// The budget of all `/api` endpoints together, per address and minute.
    var apiPerMinute = 6_000
    /// The budget of each `/sapi` endpoint that counts by address.
    var addressPerMinute = 12_000
    /// The budget of each `/sapi` endpoint that counts by account.
    var accountPerMinute = 180_000
    /// How many requests after a 429 are answered with another 429 before the address is banned.
    var strikesBeforeBan = 10
    var firstBan = Duration.seconds(120)
    var longestBan = Duration.seconds(3 * 86_400)
    /// Weights that differ from the published ones, by path.
    var weights: [String: RequestWeight] = [:]

    /// The budget of a bucket of that kind.
    func budget(_ kind: RequestWeight.Kind) -> Int {
        switch kind {
        case .api: apiPerMinute
        case .address: addressPerMinute
        case .account: accountPerMinute
        }
    }
}

/// What a request costs, and whom.
struct RequestWeight: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The one bucket that all `/api` endpoints share, per address.
        case api
        /// A `/sapi` endpoint's own bucket, per address.
        case address
        /// A `/sapi` endpoint's own bucket, per account.
        case account
    }

    let kind: Kind
    let cost: Int

    /// The header that reports the used weight of the present minute.
    var headerName: String {
        switch kind {
        case .api: "X-MBX-USED-WEIGHT-1M"
        case .address: "X-SAPI-USED-IP-WEIGHT-1M"
        case .account: "X-SAPI-USED-UID-WEIGHT-1M"
        }
    }
}
