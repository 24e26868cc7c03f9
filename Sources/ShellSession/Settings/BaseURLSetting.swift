import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

package enum BaseURLSetting {
    /// Reads the setting's text.
    ///
    /// - Throws: `ShellFailure` of status 78 that says which rule the text breaks.
    package static func parse(_ text: String) throws(ShellFailure) -> BaseURL {
        do throws(BaseURLFault) {
            return try BaseURL(text)
        } catch {
            throw ShellFailure(
                status: .configuration,
                category: .configuration,
                cause: .baseURLUnusable,
                message: .badBaseURL(Code(text)),
                nextStep: .badBaseURLNext
            )
        }
    }

    /// Checks that keys may be sent to the URL: `https`, or `http` on this computer.
    @Sendable package static func check(_ text: String) throws(ShellFailure) { _ = try parse(text) }
}

/// The setting `proxy`, as far as it can be checked without the HTTP library.
enum ProxySetting {
    private static let schemes = ["http", "socks5", "socks5h"]

    /// Checks that the text names a supported protocol.
    @Sendable static func check(_ text: String) throws(ShellFailure) {
        let scheme = text.prefix { $0 != ":" }
        guard !scheme.lowercased().hasPrefix("pac+") else { throw ShellFailure.badProxy(text, .automaticConfiguration) }
        guard schemes.contains(scheme.lowercased()) else {
            throw ShellFailure.badProxy(text, .unsupportedScheme(scheme.lowercased()))
        }
        guard !text.lowercased().hasSuffix(".pac") else { throw ShellFailure.badProxy(text, .automaticConfiguration) }
    }
}

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

    /// Whether it is the exchange's API of portfolio margin: its limits and bans are its own even at the same address.
    private let isForPortfolio: Bool

    package init(_ baseURL: BaseURL, isForPortfolio: Bool = false) {
        scheme = baseURL.scheme
        name = Self.isPublished(baseURL) ? BaseURL.production.host : baseURL.host
        port = baseURL.effectivePort
        self.isForPortfolio = isForPortfolio
    }

    /// Whether the exchange documents the address.
    package static func isPublished(_ baseURL: BaseURL) -> Bool {
        published.contains(baseURL.host) && baseURL.effectivePort == 443
    }

    /// Whether the exchange has published the address, also only for portfolio margin, or it is this computer's own.
    package static func isKnown(_ baseURL: BaseURL) -> Bool {
        baseURL.isLoopback || isPublished(baseURL)
            || baseURL.host == BaseURL.portfolioProduction.host && baseURL.effectivePort == 443
    }
}

extension SettingsStore {
    /// The host of portfolio margin: `portfolioURL`, or what `baseURL` implies. The exchange's own addresses imply the
    /// published one, and this computer serves both.
    ///
    /// - Returns: nil where it is not set and nothing implies it.
    package var portfolioURL: BaseURL? {
        if let set = self["portfolioURL"] { return try? BaseURL(set.text) }
        guard let baseURL else { return nil }
        return ExchangeHost.isPublished(baseURL) ? .portfolioProduction : baseURL.isLoopback ? baseURL : nil
    }
}
