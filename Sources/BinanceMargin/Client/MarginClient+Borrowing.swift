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
