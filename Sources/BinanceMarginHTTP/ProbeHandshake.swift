import BinanceMargin
import NIOCore
import NIOSSL

/// TLS on a connection that stands, with nothing sent behind it.
struct ProbeHandshake {
    /// What the peer's chain must be.
    enum Trust {
        /// Anything; it is kept.
        case any(ChainBox)
        /// Vouched for by one of these, and for the right host.
        case certificates([NIOSSLCertificate])
    }

    let host: String
    let timeout: Duration

    func run(on channel: any Channel, trust: Trust) async throws {
        let done = channel.eventLoop.makePromise(of: Void.self)
        let limit = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            done.fail(TransportFailure(.connectTimedOut))
        }
        do {
            let host = host
            try await channel.eventLoop.submit {
                try Self.addTLS(to: channel, host: host, trust: trust, done: done)
            }.get()
            try await done.futureResult.get()
            limit.cancel()
        } catch {
            limit.cancel()
            done.fail(error)
            throw error
        }
    }

    private static func addTLS(
        to channel: any Channel,
        host: String,
        trust: Trust,
        done: EventLoopPromise<Void>
    ) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        // The library's own check takes the peer's address for a name that was asked for.
        configuration.certificateVerification = .noHostnameVerification
        // Nothing is lost when the peer does not answer the farewell.
        configuration.shutdownTimeout = .milliseconds(100)
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        let name = isAddress ? nil : host
        let handler: NIOSSLClientHandler
        var identity: ServerIdentity?
        switch trust {
        case .any(let box):
            handler = try NIOSSLClientHandler(
                context: try NIOSSLContext(configuration: configuration),
                serverHostname: name,
                customVerificationCallback: { certificates, verdict in
                    box.note(certificates)
                    verdict.succeed(.certificateVerified)
                }
            )
        case .certificates(let roots):
            configuration.trustRoots = .certificates(roots)
            identity = ServerIdentity(host: host)
            handler = try NIOSSLClientHandler(
                context: try NIOSSLContext(configuration: configuration),
                serverHostname: name
            )
        }
        try channel.pipeline.syncOperations.addHandlers(
            handler,
            HandshakeWatcher(tls: handler, identity: identity, done: done)
        )
    }
}
