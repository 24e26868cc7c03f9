/// How ``HTTPTransport`` reaches the exchange.
public struct HTTPTransportConfiguration: Sendable {
    /// The largest body taken, after decompression, in bytes.
    ///
    /// Default 8 MiB.
    public var maximumBodySize: Int

    /// A direct connection, the system's certificate roots, and 8 MiB.
    public init(maximumBodySize: Int = 8 << 20) {
        self.maximumBodySize = maximumBodySize
    }
}
