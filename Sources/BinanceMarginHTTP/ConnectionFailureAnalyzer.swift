import BinanceMargin
import InjectedTime

/// Finds the cause of a failure that the layers below do not report, with a probe that sends no request.
struct ConnectionFailureAnalyzer: Sendable {
    /// The longest probe, unless the request's deadline is earlier.
    private static let longest: Duration = .seconds(5)

    /// The longest probe of a port on this computer.
    private static let longestOnThisComputer: Duration = .seconds(1)

    /// The longest probe after a connection that timed out.
    private static let longestAfterTimeout: Duration = .seconds(2)

    let configuration: HTTPTransportConfiguration
    let time: any TimeSource

    /// `failure` with its cause, as far as it could be found, and with the proxy.
    ///
    /// An untrusted certificate may have expired; a proxy may require a login scheme that is not supported, close the
    /// connection, or be of another kind. The probe sends no API key, and a password only to find a certificate.
    ///
    /// - Parameter hasResponded: whether the peer has sent a response before. It then speaks HTTP, and a connection that
    ///   is lost has no cause that a probe could find.
    func refined(
        _ failure: TransportFailure,
        of request: TransportRequest,
        hasResponded: Bool
    ) async -> TransportFailure {
        let proxy = configuration.proxy.flatMap { $0.applies(to: request.baseURL) ? $0 : nil }
        let isClear = hasResponded && [.connectionLost, .malformedResponse].contains(failure.reason)
        var refined = isClear ? failure : await cause(of: failure, request, through: proxy)
        refined.facts.proxy = proxy?.address
        refined.facts.proxyUser = proxy?.login?.user
        return refined
    }

    private func cause(
        of failure: TransportFailure,
        _ request: TransportRequest,
        through proxy: Proxy?
    ) async -> TransportFailure {
        if proxy != nil, [.nameNotFound, .connectionRefused].contains(failure.reason) {
            return TransportFailure(.proxyUnreachable, detail: failure.detail)
        }
        let left = min(Self.longest, time.now.duration(to: request.deadline))
        guard left > .zero, !Task.isCancelled else { return failure }
        switch failure.reason {
        case .tls(.untrusted):
            let chain = await probe(left, login: configuration.proxy?.login).chain(of: request.baseURL)
            var refined = failure.refined(by: chain, at: time.wallMilliseconds)
            refined.facts.issuer = chain.first?.issuer
            return refined
        case .proxy(status: 407):
            let report = await probe(left, login: nil).run(request.baseURL)
            guard case .unsupportedProxyLogin(let scheme)? = report.failure else { return failure }
            return TransportFailure(.unsupportedProxyLogin(scheme: scheme), detail: failure.detail)
        case .unreachable where proxy != nil:
            let refusal = await refusal(failure, request, left)
            return refusal.reason == .unreachable
                ? TransportFailure(.proxyUnreachable, detail: failure.detail) : refusal
        case .proxy(status: nil), .connectionLost, .connectTimedOut, .malformedResponse, .tls(.noTLS), .tls(.handshake):
            guard proxy == nil else { return await refusal(failure, request, left) }
            if failure.reason == .connectTimedOut { return await handshake(failure, request, left) }
            return await usesTLS(failure, request, left)
                ? TransportFailure(.tlsRequired, detail: failure.detail) : failure
        default: return failure
        }
    }

    /// What the proxy does. The library reports no status, and takes a page for a connection. A 407 here says nothing
    /// about why the login was refused.
    private func refusal(
        _ failure: TransportFailure,
        _ request: TransportRequest,
        _ left: Duration
    ) async -> TransportFailure {
        let report = await probe(left, login: nil).run(request.baseURL)
        switch report.failure(at: .proxy) {
        case .proxy(status: 407), nil: return failure
        case .proxy(let status): return TransportFailure(.proxy(status: status), detail: failure.detail)
        case .proxyProtocol(let isSOCKS): return TransportFailure(.proxyProtocol(isSOCKS: isSOCKS))
        default: return TransportFailure(.proxy(status: nil), detail: failure.detail)
        }
    }

    /// A peer that accepts connections and does not reply to TLS.
    private func handshake(
        _ failure: TransportFailure,
        _ request: TransportRequest,
        _ left: Duration
    ) async -> TransportFailure {
        let probe = probe(min(left, Self.longestAfterTimeout), login: nil)
        guard await probe.run(request.baseURL).failure(at: .tls) != nil else { return failure }
        return TransportFailure(.tls(.handshake), detail: failure.detail)
    }

    /// Whether the port of a plain `http` URL, which is on this computer, uses TLS.
    private func usesTLS(_ failure: TransportFailure, _ request: TransportRequest, _ left: Duration) async -> Bool {
        guard request.baseURL.scheme == .http, [.malformedResponse, .connectionLost].contains(failure.reason),
            let secure = try? BaseURL("https" + request.baseURL.description.dropFirst("http".count))
        else { return false }
        return await !probe(min(left, Self.longestOnThisComputer), login: nil).chain(of: secure).isEmpty
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
