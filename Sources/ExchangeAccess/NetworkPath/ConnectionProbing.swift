package import BinanceMargin

/// Looks at the way to an exchange without asking it anything. What opens sockets lives beyond the shell.
package protocol ConnectionProbing: Sendable {
    /// Looks at the way that `plan` describes, each step within `limit`.
    ///
    /// - Returns: nil where there is no network to look at, as in a replay.
    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport?
}

/// Sees nothing: a session without a network.
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
