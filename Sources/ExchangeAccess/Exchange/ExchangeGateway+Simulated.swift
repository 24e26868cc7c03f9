import BinanceMargin

extension ExchangeGateway {
    /// Whether what the session is set to is an embedded exchange: this program's own, or one that said so of itself.
    nonisolated func isSimulated(_ snapshot: SessionSnapshot) -> Bool {
        guard !snapshot.isSandbox else { return true }
        let asked = snapshot.settings["baseURL"].flatMap { try? BaseURL($0.text) }.map { recorder.alias(of: $0) }
        return (replay?.recording.header.exchange.alias ?? asked).flatMap(hosts.known)?.isSimulated ?? false
    }
}
