import BinanceMargin
import CommandLanguage
import ShellRuntime

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
