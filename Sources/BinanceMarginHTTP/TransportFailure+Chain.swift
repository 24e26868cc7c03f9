import BinanceMargin

extension TransportFailure {
    /// The failure with what the peer's certificates tell of it: the TLS library says no more than that trust failed.
    ///
    /// - Parameters:
    ///   - chain: what the peer sent, its own first.
    ///   - wallMilliseconds: now, since 1970.
    func refined(by chain: [ProbeReport.Certificate], at wallMilliseconds: Int64) -> TransportFailure {
        guard case .tls(.untrusted) = reason else { return self }
        let now = wallMilliseconds / 1000
        if chain.contains(where: { $0.notValidAfter < now }) { return TransportFailure(.tls(.expired), detail: detail) }
        if chain.contains(where: { $0.notValidBefore > now }) {
            return TransportFailure(.tls(.notYetValid), detail: detail)
        }
        return self
    }
}
