import BinanceMargin
import HTTPTypes
import InjectedTime
import NIOCore
import NIOPosix
import RequestSigning
import Testing

@testable import BinanceMarginHTTP

/// Wrong ports, proxies of the other kind, sign-in pages and foreign certificates, each over real sockets: a request and
/// the probe name the same cause.
@Suite struct NamedConnectionFailureTests {
    struct Peer: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var bytes = ""
        var scheme = Proxy.Scheme.http
        var login: ProxyLogin?
        let reason: TransportFailure.Reason
    }

    private static let page = "<html><head><title>Log in</title></head></html>"
    private static let proxies = [
        Peer(testDescription: "closes at once", reason: .proxy(status: nil)),
        Peer(testDescription: "closes at once on SOCKS", scheme: .socks5, reason: .proxy(status: nil)),
        Peer(testDescription: "403", bytes: "HTTP/1.1 403 Forbidden\r\n\r\n", reason: .proxy(status: 403)),
        Peer(testDescription: "502", bytes: "HTTP/1.1 502 Bad Gateway\r\n\r\n", reason: .proxy(status: 502)),
        Peer(testDescription: "503", bytes: "HTTP/1.0 503 Unavailable\r\n\r\n", reason: .proxy(status: 503)),
        Peer(testDescription: "302", bytes: "HTTP/1.1 302 Found\r\nLocation: /in\r\n\r\n", reason: .proxy(status: 302)),
        Peer(testDescription: "a page", bytes: "HTTP/1.1 200 OK\r\n\r\n" + page, reason: .proxy(status: 200)),
        Peer(
            testDescription: "407 without a login",
            bytes: "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
            reason: .proxy(status: 407)
        ),
        Peer(
            testDescription: "407 with a login",
            bytes: "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
            login: ProxyLogin(user: "me", password: Secret(utf8: "hunter22")),
            reason: .proxy(status: 407)
        ),
        Peer(testDescription: "SOCKS", bytes: "\u{5}\u{7F}", reason: .proxyProtocol(isSOCKS: true)),
        Peer(
            testDescription: "HTTP in place of SOCKS",
            bytes: "HTTP/1.1 400 Bad Request\r\n\r\n",
            scheme: .socks5,
            reason: .proxyProtocol(isSOCKS: false)
        ),
    ]

    @Test(arguments: proxies)
    func `a proxy's failure is named, with its address and the login`(_ peer: Peer) async throws {
        try await FirstBytesServer.run(sending: peer.bytes) { port in
            let proxy = try Proxy(scheme: peer.scheme, host: "127.0.0.1", port: port, login: peer.login)
            let failure = try await Self.failure("https://exchange.invalid", proxy)
            #expect(failure.reason == peer.reason, "\(failure)")
            #expect(failure.facts.proxy == "\(peer.scheme.rawValue)://127.0.0.1:\(port)")
            #expect(failure.facts.proxyUser == peer.login?.user)
            #expect(!"\(failure)".contains("hunter22"))
            let probe = ConnectionProbe(time: SystemTime(), timeout: .seconds(5), proxy: proxy)
            let report = await probe.run(try BaseURL("https://exchange.invalid"))
            #expect(report.failedStep == .proxy)
            #expect(report.failure == peer.reason)
        }
    }

    @Test func `TLS to a port for plain HTTP is named`() async throws {
        try await FirstBytesServer.run(sending: "HTTP/1.1 400 Bad Request\r\n\r\n") { port in
            let target = "https://127.0.0.1:\(port)"
            let failure = try await Self.failure(target)
            #expect(failure.reason == .tls(.noTLS))
            let report = await ConnectionProbe(time: SystemTime(), timeout: .seconds(5)).run(try BaseURL(target))
            #expect(report.failure(at: .tls) == .tls(.noTLS))
        }
    }

    @Test func `plain HTTP to a port for TLS is named`() async throws {
        let files = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            [LoopbackServer.response("{}")]
        } _: { server in
            let failure = try await Self.failure("http://127.0.0.1:\(server.port)")
            #expect(failure.reason == .tlsRequired)
        }
    }

    @Test func `the issuer of a certificate that is not trusted is named`() async throws {
        let files = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            [LoopbackServer.response("{}")]
        } _: { server in
            let failure = try await Self.failure("https://localhost:\(server.port)")
            #expect(failure.reason == .tls(.untrusted))
            #expect(failure.facts.issuer?.isEmpty == false)
        }
    }

    private static func failure(_ target: String, _ proxy: Proxy? = nil) async throws -> TransportFailure {
        let settings = HTTPTransportConfiguration(proxy: proxy)
        return try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
            try await #require(throws: TransportFailure.self) {
                try await transport.send(
                    TransportRequest(
                        baseURL: try BaseURL(target),
                        target: "/api/v3/ping",
                        headers: [:],
                        deadline: SystemTime().now.advanced(by: .seconds(20))
                    )
                )
            }
        }
    }
}

/// A server on 127.0.0.1 that sends the same bytes after the first that it receives, and ends the connection.
private final class FirstBytesServer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let bytes: String

    private init(bytes: String) { self.bytes = bytes }

    static func run(sending bytes: String, _ body: (_ port: Int) async throws -> Void) async throws {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    try child.pipeline.syncOperations.addHandler(FirstBytesServer(bytes: bytes))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            try await body(channel.localAddress?.port ?? 0)
            try await channel.close()
        } catch {
            try? await channel.close()
            throw error
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.writeAndFlush(NIOAny(ByteBuffer(string: bytes)), promise: nil)
        context.close(promise: nil)
    }
}
