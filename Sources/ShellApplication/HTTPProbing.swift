import BinanceMargin
import BinanceMarginHTTP
import ExchangeAccess
import InjectedTime
import MarginShell

/// Probes the network path to an exchange with real sockets.
struct HTTPProbing: ConnectionProbing {
    /// Connects as requests do, so that the probe takes the same path.
    let connecting: HTTPConnecting
    var resolver: any NameResolver = SystemNameResolver()

    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport? {
        var report = NetworkPathReport(host: plan.baseURL.host, port: plan.baseURL.effectivePort)
        let configuration: HTTPTransportConfiguration
        do {
            configuration = try connecting.configuration(for: plan)
        } catch {
            report.failedStep = .configuration
            report.failure = .proxy(status: nil)
            return report
        }
        let probe = ConnectionProbe(
            time: connecting.time,
            timeout: limit,
            proxy: configuration.proxy,
            roots: configuration.roots,
            resolver: resolver
        )
        report.fill(from: await probe.run(plan.baseURL))
        guard let proxy = configuration.proxy, report.host == proxy.host, report.port == proxy.port else {
            return report
        }
        report.proxy =
            "\(proxy.scheme.rawValue)://\(proxy.login == nil ? "" : "<redacted>@")\(proxy.host):\(proxy.port)"
        report.proxyOrigin = plan.proxy == nil ? "environment" : "setting"
        return report
    }
}

extension NetworkPathReport {
    fileprivate mutating func fill(from found: ProbeReport) {
        host = found.host
        port = found.port
        lookup = found.nameLookup
        attempts = found.attempts.map {
            Attempt(address: $0.address, connect: $0.connect, failure: $0.failure?.reason)
        }
        tunnel = found.tunnel
        handshake = found.handshake
        certificates = found.certificates.map { Certificate(issuer: $0.issuer, notValidAfter: $0.notValidAfter) }
        failure = found.failure?.reason
        failedStep = found.failedStep.flatMap { Step(rawValue: $0.rawValue) }
    }
}
