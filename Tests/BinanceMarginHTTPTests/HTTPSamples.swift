import BinanceMarginHTTP
import HTTPTypes
import BinanceMargin
import RequestSigning
import Testing
import InjectedTime

/// Clients and requests against a ``LoopbackServer``.
enum HTTPSamples {
    static func request(
        _ server: LoopbackServer,
        target: String = "/api/v3/ping",
        within timeout: Duration = .seconds(10)
    ) throws -> TransportRequest {
        try request(port: server.port, target: target, within: timeout)
    }

    static func request(
        port: Int,
        target: String = "/api/v3/ping",
        within timeout: Duration = .seconds(10)
    ) throws -> TransportRequest {
        TransportRequest(
            baseURL: try BaseURL("http://127.0.0.1:\(port)"),
            target: target,
            headers: [:],
            deadline: SystemTime().now.advanced(by: timeout)
        )
    }

    static func client(
        _ server: LoopbackServer,
        _ transport: any Transport,
        time: any TimeSource,
        options: RequestOptions = RequestOptions()
    ) throws -> MarginClient {
        try client(at: "http://127.0.0.1:\(server.port)", transport, time: time, options: options)
    }

    static func client(
        at address: String,
        _ transport: any Transport,
        time: any TimeSource,
        options: RequestOptions = RequestOptions()
    ) throws -> MarginClient {
        MarginClient(
            baseURL: try BaseURL(address),
            transport: transport,
            credentials: Credentials(
                apiKey: try #require(APIKey("apiKey")),
                signingKey: SigningKey(hmacSecret: Secret(utf8: "secretKey"))
            ),
            host: HostState(time: time),
            defaultOptions: options
        )
    }
}
