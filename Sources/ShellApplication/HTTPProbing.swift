import MarginClient
import MarginClientHTTP
import MarginShell
import TimeSource

/// Looks at the way to an exchange with real sockets.
struct HTTPProbing: ConnectionProbing {
    let time: any TimeSource
    let environment: [String: String]
    var resolver: any NameResolver = SystemNameResolver()

    func look(at plan: ConnectionPlan, within limit: Duration) async -> WayReport? {
        var report = WayReport(host: plan.baseURL.host, port: plan.baseURL.effectivePort)
        let proxy: Proxy?
        do throws(ProxyFault) {
            proxy = try self.proxy(for: plan)
        } catch {
            report.failedStep = .configuration
            report.failure = .proxy(status: nil)
            return report
        }
        let probe = ConnectionProbe(
            time: time,
            timeout: limit,
            proxy: proxy,
            roots: roots(for: plan),
            resolver: resolver
        )
        report.fill(from: await probe.run(plan.baseURL))
        guard let proxy, report.host == proxy.host, report.port == proxy.port else { return report }
        report.proxy =
            "\(proxy.scheme.rawValue)://\(proxy.login == nil ? "" : "<redacted>@")\(proxy.host):\(proxy.port)"
        report.proxyOrigin = plan.proxy == nil ? "environment" : "setting"
        return report
    }

    private func proxy(for plan: ConnectionPlan) throws(ProxyFault) -> Proxy? {
        guard let text = plan.proxy else { return try ProxyEnvironment.proxy(in: environment) }
        return try ProxyURL(setting: text).proxy(exceptions: ProxyExceptions(""))
    }

    private func roots(for plan: ConnectionPlan) -> CertificateRoots {
        if let path = plan.authoritiesFile { return .file(path) }
        return environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : .file($0) } ?? .system
    }
}

extension WayReport {
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
