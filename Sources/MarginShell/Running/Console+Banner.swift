import CommandLanguage

extension Console {
    /// Says loudly that the numbers to come are simulated, and what to type.
    package func showSandboxBanner() {
        remark(ShellMessage.sandboxBanner.message())
        remark(
            ShellMessage.sandboxBannerTry.message(
                .code("first", "borrow BTC"),
                .code("second", "use isolated BTCUSDT"),
                .code("third", "watch ETH 1s cross")
            )
        )
    }
}
