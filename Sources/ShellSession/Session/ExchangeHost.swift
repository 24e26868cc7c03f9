package import BinanceMargin

/// An exchange with one clock, one weight count per IP address and one list of bans, whatever address is used for it.
package struct ExchangeHost: Hashable, Sendable {
    /// The hosts that the exchange documents for `sapi`; the additional ones are faster and less stable.
    ///
    /// They belong to one exchange: a ban at one of them applies to all.
    private static let published: Set<String> = [
        "api.binance.com", "api-gcp.binance.com", "api1.binance.com", "api2.binance.com", "api3.binance.com",
        "api4.binance.com",
    ]

    private let scheme: BaseURL.Scheme
    private let name: String
    private let port: Int

    package init(_ baseURL: BaseURL) {
        scheme = baseURL.scheme
        name = Self.isPublished(baseURL) ? BaseURL.production.host : baseURL.host
        port = baseURL.effectivePort
    }

    /// Whether the exchange documents the address.
    package static func isPublished(_ baseURL: BaseURL) -> Bool {
        published.contains(baseURL.host) && baseURL.effectivePort == 443
    }

    /// Whether the exchange has published the address, or it is this computer's own.
    package static func isKnown(_ baseURL: BaseURL) -> Bool {
        baseURL.isLoopback || isPublished(baseURL)
    }
}
