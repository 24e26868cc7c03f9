import BilingualText
import CommandLanguage
import ShellSession

extension Console {
    /// Shows that all numbers are simulated, and what to type.
    package func showSandboxBanner() {
        notice(.sandboxBanner)
        notice(.sandboxBannerTry("borrow BTC", second: "use isolated BTCUSDT", third: "watch ETH 1s cross"))
    }
}

extension Console {
    /// Warns that other computers can reach the exchange.
    package func warnOfExposure(at address: String) {
        let message = Message.sandboxExposed(address)
        let warning = language == .english ? "warning: " : "警告："
        notice("marginsh: " + warning + message.text(in: language))
    }
}
