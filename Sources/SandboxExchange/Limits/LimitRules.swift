/// The weight limits and bans.
struct LimitRules: Sendable {
    /// How a minute counts.
    enum Window: String, CaseIterable, Sendable {
        /// From one full minute to the next.
        case fixed
        /// The 60 seconds before each request.
        case rolling
    }

    /// Whether requests are refused for their weight; the headers count anyway.
    var isEnforced = true
    var window = Window.fixed
    /// The limit of all `/api` endpoints together, by IP address and minute.
    var apiPerMinute = 6_000
    /// The limit of all `/papi` endpoints together, by IP address and minute.
    var portfolioPerMinute = 6_000
    /// The limit of each `/sapi` endpoint that counts by IP address.
    var addressPerMinute = 12_000
    /// The limit of each `/sapi` endpoint that counts by account.
    var accountPerMinute = 180_000
    /// How many 429s an IP address gets before it is banned.
    var strikesBeforeBan = 10
    var firstBan = Duration.seconds(120)
    var longestBan = Duration.seconds(3 * 86_400)
    /// Weights that differ from the published ones, by path.
    var weights: [String: RequestWeight] = [:]

    /// The limit per minute of a kind of bucket.
    func budget(_ kind: RequestWeight.Kind) -> Int {
        switch kind {
        case .api: apiPerMinute
        case .portfolio: portfolioPerMinute
        case .address: addressPerMinute
        case .account: accountPerMinute
        }
    }
}

/// The weight of a request, and the bucket it counts against.
struct RequestWeight: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The bucket of all `/api` endpoints, by IP address.
        case api
        /// The bucket of all `/papi` endpoints, by IP address.
        case portfolio
        /// A `/sapi` endpoint's bucket, by IP address.
        case address
        /// A `/sapi` endpoint's bucket, by account.
        case account
    }

    let kind: Kind
    let cost: Int

    /// The header with the used weight of the current minute.
    var headerName: String {
        switch kind {
        case .api, .portfolio: "X-MBX-USED-WEIGHT-1M"
        case .address: "X-SAPI-USED-IP-WEIGHT-1M"
        case .account: "X-SAPI-USED-UID-WEIGHT-1M"
        }
    }
}
