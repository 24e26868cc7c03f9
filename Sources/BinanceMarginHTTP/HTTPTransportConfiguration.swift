/// How ``HTTPTransport`` reaches the exchange.
public struct HTTPTransportConfiguration: Sendable {
    /// The proxy for everything but this machine and the hosts it excepts; nil for a direct connection.
    public var proxy: Proxy?

    /// Where trusted certificate roots come from.
    public var roots: CertificateRoots

    /// The largest body taken, after decompression, in bytes.
    ///
    /// Default 8 MiB.
    public var maximumBodySize: Int

    /// Carries the connections.
    ///
    /// Default nil: a thread of the transport's own, started at its first request and ended with it.
    public var thread: ConnectionThread?

    /// What to take for the shortest round trip of every connection; nil for what the system measured.
    package var shortestRoundTrip: Duration?

    /// A direct connection, the system's certificate roots, and 8 MiB, save what is given.
    public init(
        proxy: Proxy? = nil,
        roots: CertificateRoots = .system,
        maximumBodySize: Int = 8 << 20
    ) {
        self.proxy = proxy
        self.roots = roots
        self.maximumBodySize = max(0, maximumBodySize)
    }
}
