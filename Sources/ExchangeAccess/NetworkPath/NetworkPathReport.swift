package import BinanceMargin

/// The network path to an exchange, step by step.
package struct NetworkPathReport: Sendable {
    /// In order.
    package enum Step: String, Hashable, Sendable {
        /// The proxy setting is invalid.
        case configuration
        case lookup
        case connect
        case proxy
        case tls
    }

    /// One address that was tried.
    package struct Attempt: Sendable {
        package let address: String
        package let connect: Duration?
        package let failure: TransportFailure.Reason?

        package init(address: String, connect: Duration?, failure: TransportFailure.Reason? = nil) {
            self.address = address
            self.connect = connect
            self.failure = failure
        }
    }

    /// One certificate of the chain.
    package struct Certificate: Sendable {
        package let issuer: String?
        /// In seconds since 1970.
        package let notValidAfter: Int64

        package init(issuer: String?, notValidAfter: Int64) {
            self.issuer = issuer
            self.notValidAfter = notValidAfter
        }
    }

    /// The name that was looked up: the exchange's, or the proxy's.
    package var host: String
    package var port: Int

    /// The proxy without its login; nil without a proxy.
    package var proxy: String?

    /// Where the proxy was set: `setting` or `environment`.
    package var proxyOrigin: String?
    package var lookup: Duration = .zero
    package var attempts: [Attempt] = []
    package var tunnel: Duration?
    package var handshake: Duration?
    package var certificates: [Certificate] = []
    package var failedStep: Step?
    package var failure: TransportFailure.Reason?

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// The failure of `step`, if the path ended there.
    package func failure(at step: Step) -> TransportFailure.Reason? {
        failedStep == step ? failure ?? .unreachable : nil
    }
}

extension NetworkPathReport {
    /// The report without what a peer echoes: its certificate contains names of its choice.
    package func masked(by mask: EchoMask) -> NetworkPathReport {
        var report = self
        report.certificates = certificates.map {
            Certificate(issuer: $0.issuer.map { mask.masked($0) }, notValidAfter: $0.notValidAfter)
        }
        if case .unsupportedProxyLogin(let scheme) = failure {
            report.failure = .unsupportedProxyLogin(scheme: mask.masked(scheme))
        }
        return report
    }
}
