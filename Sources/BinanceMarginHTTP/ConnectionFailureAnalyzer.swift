import BinanceMargin
import InjectedTime

/// Finds the cause of a failure that the layers below do not report, with a probe that sends no request.
struct ConnectionFailureAnalyzer: Sendable {
    /// The longest probe, unless the request's deadline is earlier.
    private static let longest: Duration = .seconds(5)

    let configuration: HTTPTransportConfiguration
    let time: any TimeSource

    /// `failure` with its cause, as far as it could be found.
    ///
    /// An untrusted certificate may have expired; a proxy may require a login scheme that is not supported. The probe
    /// sends no API key and no password.
    func refined(_ failure: TransportFailure, of request: TransportRequest) async -> TransportFailure {
        let usesProxy = configuration.proxy?.applies(to: request.baseURL) == true
        if usesProxy, failure.isBeforeConnection {
            return TransportFailure(.proxyUnreachable, detail: failure.detail)
        }
        let left = min(Self.longest, time.now.duration(to: request.deadline))
        guard left > .zero, !Task.isCancelled else { return failure }
        switch failure.reason {
        case .tls(.untrusted):
            let chain = await probe(left, login: configuration.proxy?.login).chain(of: request.baseURL)
            return failure.refined(by: chain, at: time.wallMilliseconds)
        case .proxy(status: 407):
            let report = await probe(left, login: nil).run(request.baseURL)
            guard case .unsupportedProxyLogin(let scheme)? = report.failure else { return failure }
            return TransportFailure(.unsupportedProxyLogin(scheme: scheme), detail: failure.detail)
        case .proxy(status: nil) where usesProxy:
            // The library reports no status. A 407 here says nothing about why the login was refused.
            guard case .proxy(let status?)? = await probe(left, login: nil).run(request.baseURL).failure,
                status != 407
            else { return failure }
            return TransportFailure(.proxy(status: status), detail: failure.detail)
        default: return failure
        }
    }

    private func probe(_ timeout: Duration, login: ProxyLogin?) -> ConnectionProbe {
        let proxy = configuration.proxy.flatMap { proxy in
            try? Proxy(
                scheme: proxy.scheme,
                host: proxy.host,
                port: proxy.port,
                login: login,
                exceptions: proxy.exceptions
            )
        }
        return ConnectionProbe(time: time, timeout: timeout, proxy: proxy, roots: configuration.roots)
    }
}

extension TransportFailure {
    /// Whether there was no connection.
    fileprivate var isBeforeConnection: Bool {
        switch reason {
        case .nameNotFound, .connectionRefused, .unreachable: true
        default: false
        }
    }
}

extension TransportFailure {
    /// The failure with the cause that the peer's certificates show; the TLS library reports only that trust failed.
    ///
    /// - Parameters:
    ///   - chain: the peer's certificates, its own first.
    ///   - wallMilliseconds: the current time since 1970.
    func refined(by chain: [NetworkPathReport.Certificate], at wallMilliseconds: Int64) -> TransportFailure {
        guard case .tls(.untrusted) = reason else { return self }
        let now = wallMilliseconds / 1000
        if chain.contains(where: { $0.notValidAfter < now }) { return TransportFailure(.tls(.expired), detail: detail) }
        if chain.contains(where: { $0.notValidBefore > now }) {
            return TransportFailure(.tls(.notYetValid), detail: detail)
        }
        return self
    }
}
