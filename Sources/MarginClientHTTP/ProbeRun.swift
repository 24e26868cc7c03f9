import MarginClient
import NIOCore
import NIOPosix
import NIOSSL
import TimeSource

/// One run of a ``ConnectionProbe``, and what it has found so far.
struct ProbeRun {
    let time: any TimeSource
    let timeout: Duration
    let group: MultiThreadedEventLoopGroup

    func report(on baseURL: BaseURL) async -> ProbeReport {
        let start = time.now
        let addresses: [SocketAddress]
        do {
            addresses = try await lookUp(baseURL)
        } catch {
            return report(lookup: start.duration(to: time.now), failure: TransportFailure(.nameNotFound))
        }
        let lookup = start.duration(to: time.now)
        do {
            return try await connect(baseURL, addresses, lookup)
        } catch {
            return report(lookup: lookup, addresses: addresses, failure: failure(error))
        }
    }

    /// The system's resolver blocks, so it runs on a thread made for waiting.
    private func lookUp(_ baseURL: BaseURL) async throws -> [SocketAddress] {
        let (host, port) = (baseURL.host, baseURL.effectivePort)
        return try await NIOThreadPool.singleton.runIfActive {
            [try SocketAddress.makeAddressResolvingHost(host, port: port)]
        }
    }

    private func connect(
        _ baseURL: BaseURL,
        _ addresses: [SocketAddress],
        _ lookup: Duration
    ) async throws -> ProbeReport {
        guard let address = addresses.first else { throw TransportFailure(.nameNotFound) }
        let start = time.now
        let channel = try await ClientBootstrap(group: group).connectTimeout(.init(timeout)).connect(to: address).get()
        let connected = start.duration(to: time.now)
        guard baseURL.scheme == .https else {
            try? await channel.close()
            return report(lookup: lookup, addresses: addresses, connect: connected)
        }
        let (handshake, certificates, failure) = await shakeHands(baseURL, channel)
        try? await channel.close()
        return report(
            lookup: lookup,
            addresses: addresses,
            connect: connected,
            handshake: handshake,
            certificates: certificates,
            failure: failure
        )
    }

    private func shakeHands(
        _ baseURL: BaseURL,
        _ channel: any Channel
    ) async -> (Duration?, [ProbeReport.Certificate], TransportFailure?) {
        let start = time.now
        let done = channel.eventLoop.makePromise(of: Void.self)
        let limit = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            done.fail(TransportFailure(.connectTimedOut))
        }
        let box = ChainBox()
        do {
            try await channel.eventLoop.submit {
                try Self.addTLS(to: channel, host: baseURL.host, box: box, done: done)
            }.get()
            try await done.futureResult.get()
            limit.cancel()
            return (start.duration(to: time.now), box.certificates, nil)
        } catch {
            limit.cancel()
            done.fail(error)
            return (nil, box.certificates, failure(error))
        }
    }

    private static func addTLS(
        to channel: any Channel,
        host: String,
        box: ChainBox,
        done: EventLoopPromise<Void>
    ) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        let context = try NIOSSLContext(configuration: configuration)
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        let handler = try NIOSSLClientHandler(
            context: context,
            serverHostname: isAddress ? nil : host,
            customVerificationCallback: { certificates, verdict in
                box.note(certificates)
                verdict.succeed(.certificateVerified)
            }
        )
        try channel.pipeline.syncOperations.addHandlers(handler, HandshakeWatcher(done: done))
    }

    private func failure(_ error: any Error) -> TransportFailure {
        (error as? TransportFailure) ?? TransportFailure(error, isCancelled: false, limit: 0)
    }

    private func report(
        lookup: Duration,
        addresses: [SocketAddress] = [],
        connect: Duration? = nil,
        handshake: Duration? = nil,
        certificates: [ProbeReport.Certificate] = [],
        failure: TransportFailure? = nil
    ) -> ProbeReport {
        ProbeReport(
            nameLookup: lookup,
            addresses: addresses.compactMap(\.ipAddress),
            connect: connect,
            handshake: handshake,
            certificates: certificates,
            failure: failure
        )
    }
}
