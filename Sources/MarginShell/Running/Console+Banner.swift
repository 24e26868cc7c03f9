import CommandLanguage

extension Console {
    /// Says loudly that the numbers to come are simulated, and what to type.
    package func showSandboxBanner() {
        notice(ShellMessage.sandboxBanner.message())
        notice(
            ShellMessage.sandboxBannerTry.message(
                .code("first", "borrow BTC"),
                .code("second", "use isolated BTCUSDT"),
                .code("third", "watch ETH 1s cross")
            )
        )
    }
}

extension Console {
    /// Warns that other machines reach the exchange.
    package func warnOfExposure(at address: String) {
        let message = Message(SandboxMessage.exposed, .text("address", address))
        let warning = language == .english ? "warning: " : "警告："
        notice("marginsh: " + warning + catalogue.text(for: message))
    }
}
