extension MarginClient {
    /// How much of an asset could be borrowed now.
    ///
    /// - Parameters:
    ///   - asset: the coin.
    ///   - scope: the margin account.
    ///   - recvWindow: that of ``defaultOptions`` where nil.
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
    /// The most pairs one request about isolated accounts may name.
    static let isolatedAccountCap = 5

    /// The most coins one request about interest may name.
    static let interestRateCap = 20

    /// The isolated accounts of any number of pairs, asked in as many requests as it takes.
    ///
    /// Repeated pairs are asked about once; the accounts come in the order asked.
    public func isolatedAccounts(
        symbols: [Symbol],
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> [IsolatedPairAccount] {
        var accounts: [IsolatedPairAccount] = []
        for part in Self.parts(of: symbols, cap: Self.isolatedAccountCap) {
            accounts += try await send(.isolatedAccount(symbols: part), options: options).value.pairs
        }
        return accounts
    }

    /// The interest of any number of coins in the coming hour, asked in as many requests as it takes.
    public func nextHourlyInterestRates(
        assets: [Asset],
        isolated: Bool = false,
        options: RequestOptions? = nil
    ) async throws(ExchangeError) -> [HourlyInterestRate] {
        var rates: [HourlyInterestRate] = []
        for part in Self.parts(of: assets, cap: Self.interestRateCap) {
            rates += try await send(.nextHourlyInterestRate(assets: part, isolated: isolated), options: options).value
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
