import MarginClient

extension BaseURL {
    /// The hosts that the exchange documents for `sapi`; the further ones are faster and less stable.
    private static let publishedHosts: Set<String> = [
        "api.binance.com", "api-gcp.binance.com", "api1.binance.com", "api2.binance.com", "api3.binance.com",
        "api4.binance.com",
    ]

    /// Whether the exchange published the address as its own.
    var isPublished: Bool { Self.publishedHosts.contains(host) && effectivePort == 443 }
}
