import HTTPTypes
import MarginClient
import MarginClientHTTP
import Testing
import TimeSource

/// Certificates good and bad, made with `openssl` when the test runs.
@Suite struct TLSTests {
    struct Wrong: CustomTestStringConvertible {
        let name: String
        let certificate: [String]
        var isExpired = false
        let isTrusted: Bool
        let fault: TransportFailure.TLSFault
        /// The first is the request's own; a second may read the chain.
        var connections = 1
        var testDescription: String { name }

        /// Runs `body` with a server that shows the certificate, and with the roots to look at it with.
        func served(_ body: (LoopbackServer, CertificateRoots) async throws -> Void) async throws {
            let files = try await CertificateFiles.make(certificate, isExpired: isExpired)
            let other = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
            try await LoopbackServer.run(tls: try files.server()) { _, _ in
                [LoopbackServer.answer("{}")]
            } _: { server in
                try await body(server, .file(isTrusted ? files.certificate : other.certificate))
            }
        }
    }

    static let wrong = [
        Wrong(
            name: "for another host",
            certificate: ["-addext", "subjectAltName=DNS:example.com"],
            isTrusted: true,
            fault: .wrongHost
        ),
        Wrong(
            name: "expired",
            certificate: ["-addext", "subjectAltName=DNS:localhost"],
            isExpired: true,
            isTrusted: true,
            fault: .expired,
            connections: 2
        ),
        Wrong(
            name: "of nobody's",
            certificate: ["-addext", "subjectAltName=DNS:localhost"],
            isTrusted: false,
            fault: .untrusted,
            connections: 2
        ),
    ]

    @Test func `a certificate under a root that was named is accepted`() async throws {
        let files = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            [LoopbackServer.answer("{}")]
        } _: { server in
            let settings = HTTPTransportConfiguration(roots: .file(files.certificate))
            try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
                let response = try await transport.send(try Self.request(server))
                #expect(response.status == 200)
            }
        }
    }

    @Test(arguments: wrong)
    func `any other is refused, once, before anything is sent`(_ wrong: Wrong) async throws {
        try await wrong.served { server, roots in
            try await HTTPTransport.with(
                configuration: HTTPTransportConfiguration(roots: roots),
                time: SystemTime()
            ) { transport in
                let failure = try await #require(throws: TransportFailure.self) {
                    try await transport.send(try Self.request(server))
                }
                #expect(failure.reason == .tls(wrong.fault), "\(failure)")
                #expect(server.requests.isEmpty)
                #expect(server.connections == wrong.connections)
            }
        }
    }

    @Test func `no roots at all is an error of configuration`() async throws {
        let settings = HTTPTransportConfiguration(roots: .file("/nonexistent/roots.pem"))
        try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
            let failure = try await #require(throws: TransportFailure.self) {
                try await transport.send(
                    TransportRequest(
                        baseURL: .production,
                        target: "/",
                        headers: [:],
                        deadline: SystemTime().now.advanced(by: .seconds(5))
                    )
                )
            }
            #expect(failure.reason == .configuration(.unreadableRoots))
        }
    }

    @Test func `the probe times each step and reads even a bad chain`() async throws {
        let files = try await CertificateFiles.make(Self.wrong[1].certificate, isExpired: true)
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            []
        } _: { server in
            let probe = ConnectionProbe(time: SystemTime(), timeout: .seconds(5))
            let report = await probe.run(try BaseURL("https://localhost:\(server.port)"))

            #expect(report.failedStep == .tls)
            #expect(report.failure?.reason == .tls(.expired))
            let end = try #require(report.certificates.first).notValidAfter
            #expect(end < SystemTime().wallMilliseconds / 1000)
            #expect(try #require(report.connect) > .zero)
            #expect(try #require(report.handshake) > .zero)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `the probe tells a closed port and a peer without TLS`() async throws {
        let port = try await LoopbackServer.run { _, _ in
            []
        } _: {
            $0.port
        }
        let probe = ConnectionProbe(time: SystemTime(), timeout: .seconds(5))
        let closed = await probe.run(try BaseURL("https://127.0.0.1:\(port)"))
        #expect(closed.failure?.reason == .connectionRefused)
        #expect(closed.addresses == ["127.0.0.1"])
        #expect(closed.connect == nil)
    }

    private static func request(_ server: LoopbackServer) throws -> TransportRequest {
        TransportRequest(
            baseURL: try BaseURL("https://localhost:\(server.port)"),
            target: "/api/v3/ping",
            headers: [:],
            deadline: SystemTime().now.advanced(by: .seconds(10))
        )
    }
}
