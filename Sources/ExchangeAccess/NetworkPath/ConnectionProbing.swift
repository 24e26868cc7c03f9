package import BinanceMargin

/// Probes the network path to an exchange without sending a request. ShellApplication supplies the implementation.
package protocol ConnectionProbing: Sendable {
    /// Probes the path of `plan`, each step within `limit`.
    ///
    /// - Returns: nil if there is no network, as in a replay.
    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport?
}

/// For a session without a network.
package struct NoProbing: ConnectionProbing {
    package init() {}

    package func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport? { nil }
}

extension NetworkPathReport {
    /// The report without what a peer echoes: it names itself in its certificate.
    package func masked(by mask: EchoMask) -> NetworkPathReport {
        var report = self
        for index in certificates.indices {
            report.certificates[index].issuer = certificates[index].issuer.map { mask.masked($0) }
        }
        if case .unsupportedProxyLogin(let scheme) = failure {
            report.failure = .unsupportedProxyLogin(scheme: mask.masked(scheme))
        }
        return report
    }
}
