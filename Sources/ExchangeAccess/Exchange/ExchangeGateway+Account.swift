import BinanceMargin

extension ExchangeGateway {
    /// What records call the account that `snapshot` is about: `PROFILE@HOST KEY`, the key by its fingerprint.
    ///
    /// - Returns: nil on record, where a profile and a host are about this machine.
    nonisolated func accountName(for snapshot: SessionSnapshot) -> String? {
        guard !snapshot.isOnRecord, replay == nil else { return nil }
        guard !snapshot.isSandbox else { return ChosenProfile.sandboxName }
        guard let baseURL = snapshot.settings["baseURL"].flatMap({ try? BaseURL($0.text) }) else { return nil }
        let host = baseURL.description.split(separator: "://", maxSplits: 1).last ?? ""
        let key = heldAPIKey(for: snapshot).map { " " + $0.fingerprint } ?? ""
        return "\(snapshot.profile?.name ?? "-")@\(host)\(key)"
    }
}
