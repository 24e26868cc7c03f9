import BinanceMargin
import NIOCore

/// Talks a proxy into passing a connection on to the exchange.
struct ProxyTunnel {
    let proxy: Proxy
    let timeout: Duration

    /// Opens the tunnel; what is written to `channel` afterwards reaches the exchange.
    ///
    /// - Throws: `TransportFailure` with reason `proxy`, or `unsupportedProxyLogin`.
    func open(to baseURL: BaseURL, on channel: any Channel) async throws {
        let done = channel.eventLoop.makePromise(of: Void.self)
        let limit = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            done.fail(TransportFailure(.connectTimedOut))
        }
        let dialogue = dialogue(to: baseURL)
        do {
            try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.addHandler(TunnelHandler(dialogue: dialogue, done: done))
            }.get()
            try await done.futureResult.get()
            limit.cancel()
        } catch {
            limit.cancel()
            done.fail(error)
            throw error
        }
    }

    private func dialogue(to baseURL: BaseURL) -> any TunnelDialogue {
        switch proxy.scheme {
        case .http: ConnectDialogue(host: baseURL.host, port: baseURL.effectivePort, login: proxy.login)
        case .socks5: SOCKSDialogue(host: baseURL.host, port: baseURL.effectivePort)
        }
    }
}
