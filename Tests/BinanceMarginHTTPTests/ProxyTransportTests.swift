import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import RequestSigning
import Testing
import InjectedTime

/// Proxies on a real socket: what reaches them, and what becomes of their refusals.
@Suite struct ProxyTransportTests {
    private static func ask(
        _ target: String,
        through server: LoopbackServer,
        login: ProxyLogin? = nil,
        exceptions: String = ""
    ) async throws -> TransportResponse {
        let proxy = try Proxy(
            scheme: .http,
            host: "127.0.0.1",
            port: server.port,
            login: login,
            exceptions: ProxyExceptions(exceptions)
        )
        let settings = HTTPTransportConfiguration(proxy: proxy)
        return try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
            try await transport.send(
                TransportRequest(
                    baseURL: try BaseURL(target),
                    target: "/api/v3/ping",
                    headers: [:],
                    deadline: SystemTime().now.advanced(by: .seconds(10))
                )
            )
        }
    }

    @Test func `a wrong password is reported as the proxy's refusal, once`() async throws {
        try await LoopbackServer.run { _, _ in
            [
                LoopbackServer.response(
                    "",
                    status: "407 Proxy Authentication Required",
                    headers: ["Proxy-Authenticate: Basic"]
                )
            ]
        } _: { server in
            let login = ProxyLogin(user: "me", password: Secret(utf8: "wrong"))
            let failure = try await #require(throws: TransportFailure.self) {
                try await Self.ask("https://exchange.invalid", through: server, login: login)
            }
            #expect(failure.reason == .proxy(status: 407))
            #expect(!"\(failure)".contains("wrong"))
            let head = try #require(server.requests.first)
            #expect(head.hasPrefix("CONNECT exchange.invalid:443 "))
            // "me:wrong" in base64.
            #expect(head.lowercased().contains("proxy-authorization: basic bwu6d3jvbmc="))
            // A second look, without the login, finds out which logins the proxy takes.
            #expect(server.requests.count == 2)
            #expect(server.requests.last?.lowercased().contains("proxy-authorization") == false)
        }
    }

    @Test func `the key never reaches the proxy in the clear`() async throws {
        try await LoopbackServer.run { _, _ in
            [.close]
        } _: { server in
            await #expect(throws: TransportFailure.self) {
                try await Self.ask("https://exchange.invalid", through: server)
            }
            #expect(server.requests.allSatisfy { !$0.lowercased().contains("x-mbx-apikey") })
        }
    }

    @Test(arguments: [("403 Forbidden", 403), ("502 Bad Gateway", 502)])
    func `the proxy's response in place of a connection is reported`(_ line: String, _ status: Int) async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("", status: line)]
        } _: { server in
            let failure = try await #require(throws: TransportFailure.self) {
                try await Self.ask("https://exchange.invalid", through: server)
            }
            #expect(failure.reason == .proxy(status: status))
        }
    }

    @Test(arguments: ["127.0.0.1", "proxy.invalid"])
    func `a missing proxy is reported as the proxy's failure, not the exchange's`(_ host: String) async throws {
        let settings = HTTPTransportConfiguration(proxy: try Proxy(scheme: .http, host: host, port: 1))
        try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
            let failure = try await #require(throws: TransportFailure.self) {
                try await transport.send(
                    TransportRequest(
                        baseURL: try BaseURL("https://exchange.invalid"),
                        target: "/api/v3/ping",
                        headers: [:],
                        deadline: SystemTime().now.advanced(by: .seconds(10))
                    )
                )
            }
            #expect(failure.reason == .proxyUnreachable)
        }
    }

    @Test func `this computer is never asked through a proxy`() async throws {
        try await LoopbackServer.run { _, _ in
            [.close]
        } _: { proxy in
            try await LoopbackServer.run { _, _ in
                [LoopbackServer.response("{}")]
            } _: { server in
                let response = try await Self.ask("http://127.0.0.1:\(server.port)", through: proxy)
                #expect(response.status == 200)
                #expect(proxy.requests.isEmpty)
            }
        }
    }

    @Test(arguments: [
        ("exchange.invalid", true), (".invalid", true), ("invalid", true), ("*", true), ("*.invalid", true),
        ("other, exchange.invalid:443", true), ("exchange.invalid:8443", false), ("change.invalid", false), ("", false),
    ])
    func `the list of exceptions is kept`(_ list: String, _ isDirect: Bool) async throws {
        try await LoopbackServer.run { _, _ in
            [.close]
        } _: { server in
            await #expect(throws: TransportFailure.self) {
                try await Self.ask("https://exchange.invalid", through: server, exceptions: list)
            }
            #expect(server.requests.isEmpty == isDirect)
        }
    }
}
