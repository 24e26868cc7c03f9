import BinanceMargin

extension SessionSnapshot {
    /// The host that requests go to, if it is neither the exchange's own nor this computer: the prompt shows it.
    package var strangeHost: String? {
        guard !isSandbox, let text = settings["baseURL"]?.text, let baseURL = try? BaseURL(text) else { return nil }
        return ExchangeHost.isKnown(baseURL) ? nil : baseURL.host
    }
}
