import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import Testing
import InjectedTime

/// Certificates good and bad, made with `openssl` when the test runs.
@Suite struct TLSTests {
    struct Wrong: CustomTestStringConvertible {
        let name: String
        let certificate: [String]
        var isExpired = false
        let isTrusted: Bool
        let reason: TransportFailure.Reason
        /// The first is the request's own; a second may read the chain.
        var connections = 1
        var testDescription: String { name }

        /// Runs `body` with a server that shows the certificate, and with the roots to look at it with.
        func served(_ body: (LoopbackServer, CertificateRoots) async throws -> Void) async throws {
            let files = try await CertificateFiles.make(certificate, isExpired: isExpired)
            let other = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
            try await LoopbackServer.run(tls: try files.server()) { _, _ in
                [LoopbackServer.response("{}")]
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
            reason: .wrongName(expected: "localhost", offered: "example.com")
        ),
        Wrong(
            name: "expired",
            certificate: ["-addext", "subjectAltName=DNS:localhost"],
            isExpired: true,
            isTrusted: true,
            reason: .tls(.expired),
            connections: 2
        ),
        Wrong(
            name: "of an unknown authority",
            certificate: ["-addext", "subjectAltName=DNS:localhost"],
            isTrusted: false,
            reason: .tls(.untrusted),
            connections: 2
        ),
    ]

    @Test func `a certificate under a root that was named is accepted`() async throws {
        let files = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            [LoopbackServer.response("{}")]
        } _: { server in
            let settings = HTTPTransportConfiguration(roots: .file(files.certificate))
            try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
                let response = try await transport.send(try Self.request(server))
                #expect(response.status == 200)
            }
        }
    }

    /// `{"packed":true}`, made with Python's gzip module.
    private static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0x2A, 0x48, 0x4C, 0xCE, 0x4E, 0x4D,
        0x51,
        0xB2, 0x2A, 0x29, 0x2A, 0x4D, 0xAD, 0x05, 0x00, 0x89, 0xE0, 0xB5, 0xDC, 0x0F, 0x00, 0x00, 0x00,
    ]

    @Test func `packed responses are asked for and unpacked`() async throws {
        let files = try await CertificateFiles.make(["-addext", "subjectAltName=DNS:localhost"])
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(Self.packed.count)\r\n\r\n"
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            [.send(head), .sendBytes(Self.packed)]
        } _: { server in
            let settings = HTTPTransportConfiguration(roots: .file(files.certificate))
            try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
                let response = try await transport.send(try Self.request(server))
                #expect(String(decoding: response.body, as: UTF8.self) == #"{"packed":true}"#)
                #expect(server.requests.allSatisfy { $0.lowercased().contains("accept-encoding: gzip") })
            }
        }
    }

    @Test func `on this computer in the clear nothing is asked to be packed`() async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("{}")]
        } _: { server in
            try await HTTPTransport.with(time: SystemTime()) { transport in
                let request = TransportRequest(
                    baseURL: try BaseURL("http://127.0.0.1:\(server.port)"),
                    target: "/",
                    headers: [:],
                    deadline: SystemTime().now.advanced(by: .seconds(30))
                )
                _ = try await transport.send(request)
                #expect(!server.requests.contains { $0.lowercased().contains("accept-encoding") })
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
                #expect(failure.reason == wrong.reason, "\(failure)")
                #expect(server.requests.isEmpty)
                #expect(server.connections == wrong.connections)
            }
        }
    }

    @Test func `missing roots are an error of configuration`() async throws {
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
            #expect(report.failure == .tls(.expired))
            let end = try #require(report.certificates.first).notValidAfter
            #expect(end < SystemTime().wallMilliseconds / 1000)
            #expect(try #require(report.connect) > .zero)
            #expect(try #require(report.handshake) > .zero)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `the probe reports a closed port and a peer without TLS`() async throws {
        let port = try await LoopbackServer.run { _, _ in
            []
        } _: {
            $0.port
        }
        let probe = ConnectionProbe(time: SystemTime(), timeout: .seconds(5))
        let closed = await probe.run(try BaseURL("https://127.0.0.1:\(port)"))
        #expect(closed.failure == .connectionRefused)
        #expect(closed.attempts.map(\.address) == ["127.0.0.1"])
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
