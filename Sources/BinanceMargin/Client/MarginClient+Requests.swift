extension MarginClient {
    /// The max borrowable amount of an asset.
    ///
    /// - Parameters:
    ///   - asset: the asset.
    ///   - scope: the margin account.
    ///   - recvWindow: that of ``defaultOptions`` if nil.
    public func maxBorrowable(
        asset: Asset,
        scope: MarginScope = .cross,
        recvWindow: RecvWindow? = nil
    ) async throws(ExchangeError) -> ExchangeResponse<MaxBorrowable> {
        var options = defaultOptions
        options.recvWindow = recvWindow ?? options.recvWindow
        return try await send(.maxBorrowable(asset: asset, scope: scope), options: options)
    }
}

extension MarginClient {
    /// The most pairs that one request for isolated accounts can name.
    static let isolatedAccountCap = 5

    /// The most assets that one request for hourly rates can name.
    static let interestRateCap = 20

    /// The isolated accounts of any number of pairs, with one request per five pairs.
    ///
    /// Repeated pairs are requested once; the accounts are in the order of the pairs.
    public func isolatedAccounts(
        symbols: [Symbol],
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> [IsolatedPairAccount] {
        var accounts: [IsolatedPairAccount] = []
        try await concurrently(Self.parts(of: symbols, cap: Self.isolatedAccountCap)) { part throws(ExchangeError) in
            try await send(.isolatedAccount(symbols: part), options: options).value.pairs
        } each: { _, pairs throws(ExchangeError) in
            accounts += try pairs.get()
        }
        return accounts
    }

    /// The next hourly interest rates of any number of assets, with one request per 20 assets.
    public func nextHourlyInterestRates(
        assets: [Asset],
        isolated: Bool = false,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> [HourlyInterestRate] {
        var rates: [HourlyInterestRate] = []
        try await concurrently(Self.parts(of: assets, cap: Self.interestRateCap)) { part throws(ExchangeError) in
            try await send(.nextHourlyInterestRate(assets: part, isolated: isolated), options: options).value
        } each: { _, part throws(ExchangeError) in
            rates += try part.get()
        }
        return rates
    }

    /// `items` without repetitions, in parts of at most `cap`.
    static func parts<Item: Hashable>(of items: [Item], cap: Int) -> [[Item]] {
        var seen: Set<Item> = []
        let unique = items.filter { seen.insert($0).inserted }
        return stride(from: 0, to: unique.count, by: cap).map { Array(unique[$0..<min($0 + cap, unique.count)]) }
    }
}
