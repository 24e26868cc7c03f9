import InjectedTime
import NIOCore
import NIOHTTP1
import NIOSSL

/// Checks a new connection and adds its handlers, before the first byte of a request is written.
struct ConnectionSetup: Sendable {
    /// The host that the certificate must be for; nil without TLS.
    let identity: ServerIdentity?
    let time: any TimeSource
    let permissions: SendPermissions
    /// The assumed shortest round trip; nil uses the system's measurement.
    let shortestRoundTrip: Duration?

    /// Checks the certificate and adds handlers on both sides of the decoder.
    ///
    /// - Returns: fails with a `TransportFailure` of reason `wrongName`.
    func install(in channel: any Channel) -> EventLoopFuture<Void> {
        let installed = channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try identity?.verify(try pipeline.handler(type: NIOSSLClientHandler.self).peerCertificate)
            let outstanding = OutstandingRequest()
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            try pipeline.addHandler(
                StrayResponseGuard(outstanding: outstanding, time: time, shortestRoundTrip: shortestRoundTrip),
                position: .before(decoder)
            )
            try pipeline.addHandler(
                ConnectionMarker(outstanding: outstanding, time: time, permissions: permissions),
                position: .after(decoder)
            )
        }
        // AsyncHTTPClient does not close a connection whose setup failed. It must get the failure before the closing.
        installed.whenFailure { _ in channel.eventLoop.execute { channel.closeAtOnce() } }
        return installed
    }
}

/// What the system reports about a connection's socket. To be called on the connection's event loop.
enum SocketFacts {
    /// `SO_MEMINFO` of Linux: its first number is the memory used by received bytes that have not been read.
    private static let memory = NIOBSDSocket.Option(rawValue: 55)

    /// `struct tcp_info` of Linux up to `tcpi_min_rtt`, its 38th word.
    private typealias TCPInfo = InlineArray<38, UInt32>

    /// Whether there are received bytes that have not been read; false if the system does not say.
    static func hasUnreadBytes(_ channel: any Channel) -> Bool {
        let used: UInt32? = option(memory, .socket, of: channel)
        return used ?? 0 > 0
    }

    /// The shortest round trip to the peer in the last minutes; nil on loopback, and if the system does not say.
    ///
    /// With a proxy, the peer is the proxy.
    static func shortestRoundTrip(_ channel: any Channel) -> Duration? {
        guard let peer = channel.remoteAddress?.ipAddress, !isLoopback(peer) else { return nil }
        let info: TCPInfo? = option(.tcp_info, .tcp, of: channel)
        // All bits are set before the first measurement.
        guard let microseconds = info?[37], microseconds < UInt32.max else { return nil }
        return .microseconds(Int64(microseconds))
    }

    private static func isLoopback(_ address: String) -> Bool {
        ["127.", "::ffff:127."].contains(where: address.hasPrefix) || address == "::1"
    }

    private static func option<Value: Sendable>(
        _ option: NIOBSDSocket.Option,
        _ level: NIOBSDSocket.OptionLevel,
        of channel: any Channel
    ) -> Value? {
        guard let socket = channel as? any SocketOptionProvider else { return nil }
        let found: EventLoopFuture<Value> = socket.unsafeGetSocketOption(level: level, name: option)
        var value: Value?
        // On the event loop the future is already complete.
        found.assumeIsolated().whenSuccess { value = $0 }
        return value
    }
}

extension Channel {
    /// Closes the connection without ending TLS, which would wait seconds for a peer that does not confirm it.
    func closeAtOnce() {
        guard let tls = try? pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self) else {
            return close(promise: nil)
        }
        tls.close(promise: nil)
    }
}
