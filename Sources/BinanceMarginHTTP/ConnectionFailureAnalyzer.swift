import BinanceMargin
import InjectedTime

/// Finds out what the layers below do not tell of a failure, by a look at the way without a request.
struct ConnectionFailureAnalyzer: Sendable {
    /// The longest look, where the request's own deadline is not nearer.
    private static let longest: Duration = .seconds(5)

    let configuration: HTTPTransportConfiguration
    let time: any TimeSource

    /// `failure` with its cause as far as it could be found.
    ///
    /// A certificate that is not trusted may have expired; a proxy that wants a login may want one that is not spoken here.
    /// The look sends neither key nor password.
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
            guard case .unsupportedProxyLogin? = report.failure?.reason else { return failure }
            return report.failure ?? failure
        case .proxy(status: nil) where usesProxy:
            // The library tells no status. A proxy that wants a login first says nothing of what it refuses then.
            guard case .proxy(let status?)? = await probe(left, login: nil).run(request.baseURL).failure?.reason,
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
    /// Whether no connection came about at all.
    fileprivate var isBeforeConnection: Bool {
        switch reason {
        case .nameNotFound, .connectionRefused, .unreachable: true
        default: false
        }
    }
}
