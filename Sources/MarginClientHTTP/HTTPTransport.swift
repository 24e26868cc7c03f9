public import MarginClient
public import TimeSource

/// Carries requests over HTTP/1.1 with AsyncHTTPClient.
public final class HTTPTransport: Transport {
    /// Makes a transport; nothing is opened before the first request.
    public init(configuration: HTTPTransportConfiguration = HTTPTransportConfiguration(), time: any TimeSource) {}

    /// Sends the request; see `Transport`.
    public func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        throw TransportFailure(.configuration("not configured"))
    }

    /// Closes every connection.
    ///
    /// Nothing may be sent afterwards.
    public func shutdown() async {}
}
