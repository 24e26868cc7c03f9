import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import Testing
import InjectedTime

/// The network path: every address, the proxy, and the certificates.
@Suite struct ConnectionProbeTests {
    /// A resolver with a table of its own.
    struct LocalResolver: NameResolver {
        let table: [String: [String]]

        func addresses(of host: String) async throws(TransportFailure) -> [String] {
            guard let found = table[host] else { throw TransportFailure(.nameNotFound) }
            return found
        }
    }

    /// A resolver that waits for ever.
    struct SilentResolver: NameResolver {
        func addresses(of host: String) async throws(TransportFailure) -> [String] {
            do {
                try await SystemTime().sleep(for: .seconds(3600))
            } catch {
                throw TransportFailure(.cancelled)
            }
            return []
        }
    }

    private static func probe(
        proxy: Proxy? = nil,
        roots: CertificateRoots = .system,
        table: [String: [String]] = [:]
    ) -> ConnectionProbe {
        ConnectionProbe(
            time: SystemTime(),
            timeout: .seconds(5),
            proxy: proxy,
            roots: roots,
            resolver: LocalResolver(table: table)
        )
    }

    private static func proxy(_ server: LoopbackServer, _ scheme: Proxy.Scheme = .http) throws -> Proxy {
        try Proxy(scheme: scheme, host: "proxy.test", port: server.port)
    }

    @Test func `a name without an address ends the way at its first step`() async throws {
        let report = await Self.probe().run(try BaseURL("https://nowhere.test"))
        #expect(report.failedStep == .lookup)
        #expect(report.failure == .nameNotFound)
    }

    @Test func `every address is tried, and one that responds is enough`() async throws {
        try await LoopbackServer.run { _, _ in
            []
        } _: { server in
            let table = ["localhost": ["127.0.0.2", "127.0.0.1"]]
            let report = await Self.probe(table: table).run(try BaseURL("http://localhost:\(server.port)"))
            #expect(report.failure == nil)
            #expect(report.attempts.map(\.address) == ["127.0.0.2", "127.0.0.1"])
            #expect(report.attempts.map { $0.failure } == [.connectionRefused, nil])
            #expect(report.connect != nil)
        }
    }

    @Test func `a resolver that never responses ends the step in time`() async throws {
        let probe = ConnectionProbe(time: SystemTime(), timeout: .milliseconds(200), resolver: SilentResolver())
        let report = await probe.run(try BaseURL("https://nowhere.test"))
        #expect(report.failedStep == .lookup)
        #expect(report.failure == .nameNotFound)
    }

    @Test func `a cancelled task is not delayed`() async throws {
        let probe = ConnectionProbe(time: SystemTime(), timeout: .seconds(600), resolver: SilentResolver())
        let baseURL = try BaseURL("https://nowhere.test")
        let task = Task { await probe.run(baseURL) }
        task.cancel()
        #expect(await task.value.failure == .cancelled)
    }

    @Test func `through a proxy the proxy's name is looked up, and the exchange's is its affair`() async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("", status: "403 Forbidden")]
        } _: { server in
            let probe = Self.probe(proxy: try Self.proxy(server), table: ["proxy.test": ["127.0.0.1"]])
            let report = await probe.run(try BaseURL("https://exchange.invalid"))
            #expect(report.isProxied)
            #expect(report.host == "proxy.test")
            #expect(report.connect != nil)
            #expect(report.failedStep == .proxy)
            #expect(report.failure == .proxy(status: 403))
            #expect(server.requests.first?.hasPrefix("CONNECT exchange.invalid:443 HTTP/1.1\r\n") == true)
        }
    }

    @Test(arguments: [
        (["Proxy-Authenticate: NTLM", "Proxy-Authenticate: Negotiate"], "NTLM"),
        (["proxy-authenticate: Negotiate"], "Negotiate"),
    ])
    func `a proxy that takes only an unknown login is named as such`(_ headers: [String], _ scheme: String) async throws
    {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("", status: "407 Proxy Authentication Required", headers: headers)]
        } _: { server in
            let probe = Self.probe(proxy: try Self.proxy(server), table: ["proxy.test": ["127.0.0.1"]])
            let report = await probe.run(try BaseURL("https://exchange.invalid"))
            #expect(report.failure == .unsupportedProxyLogin(scheme: scheme))

            let direct = try Proxy(scheme: .http, host: "127.0.0.1", port: server.port)
            let settings = HTTPTransportConfiguration(proxy: direct)
            try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
                let failure = try await #require(throws: TransportFailure.self) {
                    try await transport.send(
                        TransportRequest(
                            baseURL: try BaseURL("https://exchange.invalid"),
                            target: "/",
                            headers: [:],
                            deadline: SystemTime().now.advanced(by: .seconds(5))
                        )
                    )
                }
                #expect(failure.reason == .unsupportedProxyLogin(scheme: scheme))
            }
        }
    }

    @Test func `a login that the proxy accepts in general is reported as refused`() async throws {
        try await LoopbackServer.run { _, _ in
            [
                LoopbackServer.response(
                    "",
                    status: "407 Proxy Authentication Required",
                    headers: ["Proxy-Authenticate: NTLM", "Proxy-Authenticate: Basic realm=\"x\""]
                )
            ]
        } _: { server in
            let probe = Self.probe(proxy: try Self.proxy(server), table: ["proxy.test": ["127.0.0.1"]])
            let report = await probe.run(try BaseURL("https://exchange.invalid"))
            #expect(report.failure == .proxy(status: 407))
        }
    }

    @Test func `a peer that is not a SOCKS proxy is reported as a proxy's failure`() async throws {
        try await LoopbackServer.run { _, _ in
            []
        } _: { server in
            // A web server waits for the end of a request that never comes; the probe must not.
            let probe = ConnectionProbe(
                time: SystemTime(),
                timeout: .milliseconds(300),
                proxy: try Self.proxy(server, .socks5),
                resolver: LocalResolver(table: ["proxy.test": ["127.0.0.1"]])
            )
            let report = await probe.run(try BaseURL("https://exchange.invalid"))
            #expect(report.failedStep == .proxy)
            #expect(report.failure == .connectTimedOut)
        }
    }

    @Test func `a trusted certificate is reported with its issuer`() async throws {
        let files = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            []
        } _: { server in
            let probe = Self.probe(roots: .file(files.certificate), table: ["localhost": ["127.0.0.1"]])
            let report = await probe.run(try BaseURL("https://localhost:\(server.port)"))
            #expect(report.failure == nil, "\(String(describing: report.failure))")
            #expect(report.certificates.first?.issuer == "localhost")
            #expect(server.connections == 2)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `a peer that speaks no TLS fails at that step`() async throws {
        try await LoopbackServer.run { _, _ in
            []
        } _: { server in
            let probe = ConnectionProbe(time: SystemTime(), timeout: .milliseconds(300))
            let report = await probe.run(try BaseURL("https://127.0.0.1:\(server.port)"))
            #expect(report.failedStep == .tls)
            #expect(report.connect != nil)
        }
    }

    @Test func `the system's resolver knows this computer in both families as far as it has them`() async throws {
        let found = try await SystemNameResolver().addresses(of: "localhost")
        #expect(found.contains("127.0.0.1") || found.contains("::1"))
        let failure = await #expect(throws: TransportFailure.self) {
            try await SystemNameResolver().addresses(of: "no-such-name.invalid")
        }
        #expect(failure?.reason == .nameNotFound)
    }
}
