import BinanceMargin
import BinanceMarginHTTP
import RequestSigning
import Testing
import InjectedTime

/// What goes wrong on the way, before a request is on the wire: sorted, ended in time, tried no more often than can
/// help, and with a transport that is as good as new afterwards.
@Suite struct ConnectionFaultTests {
    private static let options = RequestOptions(
        timeout: .seconds(3),
        deadline: .seconds(20),
        retry: RetryPolicy(retries: 2, firstPause: .milliseconds(5))
    )

    /// Asks at an address where nothing can be had, and then, over the same transport, a server that is well.
    private static func fail(
        at address: String,
        over configuration: HTTPTransportConfiguration = HTTPTransportConfiguration()
    ) async throws -> ExchangeError {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("{}")]
        } _: { well in
            try await HTTPTransport.with(configuration: configuration, time: SystemTime()) { transport in
                let client = try HTTPSamples.client(at: address, transport, time: SystemTime(), options: Self.options)
                let start = SystemTime().now
                let error = try await #require(throws: ExchangeError.self) {
                    try await client.maxBorrowable(asset: try #require(Asset("BTC")))
                }
                #expect(start.duration(to: SystemTime().now) < .seconds(10))
                let after = try await transport.send(try HTTPSamples.request(well))
                #expect(after.status == 200)
                return error
            }
        }
    }

    @Test func `a refused port is tried again, and then it is the network`() async throws {
        let port = try await LoopbackServer.run { _, _ in
            []
        } _: {
            $0.port
        }
        let error = try await Self.fail(at: "http://127.0.0.1:\(port)")
        #expect(error.category == .network, "\(error)")
        #expect(error.attempts == 3)
    }

    @Test(arguments: TLSTests.wrong)
    func `a wrong certificate ends at once, and nothing is sent to its holder`(_ wrong: TLSTests.Wrong) async throws {
        try await wrong.served { server, roots in
            let error = try await Self.fail(
                at: "https://localhost:\(server.port)",
                over: HTTPTransportConfiguration(roots: roots)
            )
            #expect(error.category == .tls, "\(error)")
            #expect(error.attempts == 1)
            #expect(server.requests.isEmpty)
            #expect(server.connections == wrong.connections)
        }
    }

    @Test func `a proxy that refuses the password is not asked again`() async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("", status: "407 No", headers: ["Proxy-Authenticate: Basic"])]
        } _: { server in
            let login = ProxyLogin(user: "me", password: Secret(utf8: "wrong"))
            let proxy = try Proxy(scheme: .http, host: "127.0.0.1", port: server.port, login: login)
            let error = try await Self.fail(
                at: "https://exchange.invalid",
                over: HTTPTransportConfiguration(proxy: proxy)
            )
            #expect(error.category == .network, "\(error)")
            #expect(error.attempts == 1)
            // The second, without the login, finds out which logins the proxy takes.
            #expect(server.requests.count == 2)
        }
    }
}
