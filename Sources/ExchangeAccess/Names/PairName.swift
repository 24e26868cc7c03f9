package import BinanceMargin

/// A pair's name split into its two assets.
package struct PairName: Hashable {
    /// Quote assets; a longer name comes before the names that it ends with.
    private static let quotes = [
        "FDUSD", "USDT", "USDC", "TUSD", "BUSD", "DAI", "BTC", "ETH", "BNB", "EUR", "TRY", "BRL", "JPY",
    ]

    package let base: String
    package let quote: String

    /// Splits `symbol` before its quote asset; nil if it ends with none that is known.
    ///
    /// The exchange writes the two without a separator, so the name can be ambiguous.
    package init?(_ symbol: Symbol) {
        guard let quote = Self.quotes.first(where: { symbol.name.hasSuffix($0) && symbol.name != $0 }) else {
            return nil
        }
        self.quote = quote
        base = String(symbol.name.dropLast(quote.count))
    }
}
