import BinanceMargin
package import RequestSigning
package import ShellRuntime

/// What the session knows when it checks a pasted request.
package struct VerificationContext: Sendable {
    /// The session's API key, and its key if it signs.
    package var credentials: Credentials?

    /// Why the session's key cannot be read.
    package var keyFailure: ShellFailure?

    /// The host of the session's exchange, in lower case with its port; nil if it has none.
    package var host: String?

    /// The same for the host of portfolio margin.
    package var portfolioHost: String?

    /// Whether that host is reached without TLS.
    package var usesHTTP = false

    /// Whether the session's exchange is the embedded one, whose key is valid nowhere else.
    package var isSandbox = false

    /// The exchange's time in milliseconds since 1970; nil if it is not to be compared.
    package var now: Int64?

    /// Whether ``now`` was measured; otherwise it is this computer's clock.
    package var isMeasured = false

    package init(credentials: Credentials? = nil) { self.credentials = credentials }

    /// Whether the session's key is of the exchange at `host`, which may be nil.
    func owns(_ host: String?) -> Bool {
        guard let host = host.map(Self.plain) else { return true }
        guard !isSandbox else { return Self.isLoopback(host) }
        guard let own = self.host.map(Self.plain) else { return Self.sharesKeys(host) }
        return own == host || portfolioHost.map(Self.plain) == host || (Self.sharesKeys(own) && Self.sharesKeys(host))
            || (Self.isLoopback(own) && Self.isLoopback(host))
    }

    /// The hosts that share the keys and the endpoints of `api.binance.com`.
    private static let production: Set<String> = [
        "api.binance.com", "api-gcp.binance.com", "api1.binance.com", "api2.binance.com", "api3.binance.com",
        "api4.binance.com",
    ]

    static func isProduction(_ host: String) -> Bool { production.contains(plain(host)) }

    /// Whether the host serves portfolio margin.
    static func isPortfolio(_ host: String) -> Bool { plain(host) == BaseURL.portfolioProduction.host }

    private static func sharesKeys(_ host: String) -> Bool { isProduction(host) || isPortfolio(host) }

    static func isLoopback(_ host: String) -> Bool {
        let name = host.prefix { $0 != ":" }
        return name == "localhost" || name.hasPrefix("127.") || host.hasPrefix("[::1]")
    }

    /// Without the port of HTTPS, and without the dot that may end a name.
    private static func plain(_ host: String) -> String {
        var host = host.hasSuffix(":443") ? host.dropLast(4) : host[...]
        if host.last == "." { host.removeLast() }
        return host.lowercased()
    }
}
