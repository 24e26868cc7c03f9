import NIOCore
import NIOSSL

/// What the system knows of a connection's socket. To be called on the connection's event loop.
enum SocketFacts {
    /// `SO_MEMINFO` of Linux, whose first number is the memory in use for received bytes that have not been read.
    private static let memory = NIOBSDSocket.Option(rawValue: 55)

    /// `struct tcp_info` of Linux as far as `tcpi_min_rtt`, which is its 38th word.
    private typealias TCPInfo = InlineArray<38, UInt32>

    /// Whether bytes have come that were not read yet; false where the system does not say.
    static func hasUnreadBytes(_ channel: any Channel) -> Bool {
        let used: UInt32? = option(memory, .socket, of: channel)
        return used ?? 0 > 0
    }

    /// The shortest round trip to the peer of the last minutes; nil on loopback, and where the system does not say.
    ///
    /// Through a proxy, the peer is the proxy.
    static func shortestRoundTrip(_ channel: any Channel) -> Duration? {
        guard let peer = channel.remoteAddress?.ipAddress, !isLoopback(peer) else { return nil }
        let info: TCPInfo? = option(.tcp_info, .tcp, of: channel)
        // All bits are set as long as nothing was measured.
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
        // On the event loop it is there at once.
        found.assumeIsolated().whenSuccess { value = $0 }
        return value
    }
}

extension Channel {
    /// Closes the connection without TLS's farewell, which waits seconds for a peer that does not answer it.
    func closeAtOnce() {
        guard let tls = try? pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self) else {
            return close(promise: nil)
        }
        tls.close(promise: nil)
    }
}
