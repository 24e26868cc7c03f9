package import BinanceMargin

/// A pair's name taken apart into the two assets it is made of.
package struct PairName: Hashable {
    /// The assets that others are quoted in, longer names before those they end in.
    private static let quotes = [
        "FDUSD", "USDT", "USDC", "TUSD", "BUSD", "DAI", "BTC", "ETH", "BNB", "EUR", "TRY", "BRL", "JPY",
    ]

    package let base: String
    package let quote: String

    /// Splits `symbol` before the quote asset it ends in; nil where it ends in none that is known.
    ///
    /// The exchange writes the two without anything between them, so the name alone does not always tell.
    package init?(_ symbol: Symbol) {
        guard let quote = Self.quotes.first(where: { symbol.name.hasSuffix($0) && symbol.name != $0 }) else {
            return nil
        }
        self.quote = quote
        base = String(symbol.name.dropLast(quote.count))
    }
}
