import FoundationEssentials
import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import Subprocess
import Testing
import InjectedTime

/// Whom a certificate of a trusted authority is accepted for: by the client, by the probe, and by curl and openssl.
@Suite struct CertificateNameTests {
    struct Row: CustomTestStringConvertible {
        let host: String
        /// The extension as `openssl` reads it; nil for none.
        let names: String?
        let isAccepted: Bool
        /// Why curl or openssl decides otherwise; nil where both agree.
        var difference: String?
        var subject = "somebody"

        init(_ host: String, _ names: String?, _ isAccepted: Bool, _ difference: String? = nil, subject: String? = nil)
        {
            self.host = host
            self.names = names
            self.isAccepted = isAccepted
            self.difference = difference
            if let subject { self.subject = subject }
        }

        var testDescription: String { "\(host) by \(names ?? "CN=\(subject)")" }
    }

    static let exact = [
        Row("exchange.test", "DNS:exchange.test", true),
        Row("exchange.test", "DNS:other.test, DNS:exchange.test", true),
        Row("exchange.test", "DNS:ExChange.TEST", true),
        Row("exchange.test.", "DNS:exchange.test", true),
        Row(
            "exchange.test",
            "DNS:exchange.test.",
            true,
            "openssl takes the dot of a certificate for a part of the name"
        ),
        Row("xn--bcher-kva.test", "DNS:XN--bcher-kva.test", true),
        Row("my_host.exchange.test", "DNS:my_host.exchange.test", true),
        Row("exchange.test", "DNS:evil.example", false),
        Row("exchange.test", "DNS:exchange.test.evil.example", false),
        Row("exchange.test", "DNS:api.exchange.test", false),
        Row("api.exchange.test", "DNS:exchange.test", false),
        Row("exchange.test", "URI:https://exchange.test, email:me@exchange.test", false),
        // `exchange.test`, a zero byte, `.evil`.
        Row("exchange.test", "DER:3015821365786368616e67652e74657374002e6576696c", false),
    ]

    static let addresses = [
        // The addresses of the proxy and of this computer.
        Row("exchange.test", "IP:127.0.0.1, DNS:evil.example", false),
        Row("10.1.2.3", "IP:127.0.0.1", false),
        Row("10.1.2.3", "IP:127.0.0.1, IP:10.1.2.3", true),
        Row("10.1.2.3", "DNS:10.1.2.3", false),
        Row("10.1.2.3", "DNS:*.1.2.3", false),
        Row("10.1.2.3", nil, false, "curl falls back to the common name", subject: "10.1.2.3"),
        Row("[2001:db8::7]", "IP:2001:db8::7", true),
        Row("[2001:DB8:0:0:0:0:0:7]", "IP:2001:db8::7", true),
        Row("[2001:db8::7]", "IP:2001:db8::8", false),
        Row("[2001:db8::7]", "DNS:2001:db8::7", false),
        Row("[::ffff:10.1.2.3]", "IP:10.1.2.3", false),
        Row("10.1.515", "IP:10.1.2.3", false, "curl rewrites a number as the address it stands for"),
        Row("10.1.515", "DNS:10.1.515", false, "openssl does not know such a number for an address"),
    ]

    static let wildcards = [
        Row("api.exchange.test", "DNS:*.exchange.test", true),
        Row("API.exchange.test", "DNS:*.EXCHANGE.test", true),
        Row("xn--bcher-kva.exchange.test", "DNS:*.exchange.test", true),
        Row("exchange.test", "DNS:*.exchange.test", false),
        Row("a.api.exchange.test", "DNS:*.exchange.test", false),
        Row("a.api.exchange.test", "DNS:*.*.exchange.test", false),
        Row("api.exchange.test", "DNS:api.*.test", false),
        Row("exchange.test", "DNS:*.test", false),
        Row("exchange.test", "DNS:*", false),
        Row(
            "api.exchange.test",
            "DNS:a*.exchange.test",
            false,
            "openssl takes a part of a label, which RFC 9525 forbids"
        ),
        Row(
            "api.exchange.test",
            "DNS:*i.exchange.test",
            false,
            "openssl takes a part of a label, which RFC 9525 forbids"
        ),
        Row("api.exchange.test", "DNS:**.exchange.test", false),
        Row("xn--bcher-kva.exchange.test", "DNS:xn--*.exchange.test", false),
        Row("my_host.exchange.test", "DNS:*.exchange.test", false, "curl lets a wildcard be what no host name has"),
    ]

    static let commonNames = [
        Row("exchange.test", nil, false, "both fall back to the common name", subject: "exchange.test"),
        Row("exchange.test", "IP:127.0.0.1", false, "openssl falls back to the common name", subject: "exchange.test"),
        Row(
            "exchange.test",
            "email:me@evil.example",
            false,
            "both fall back to the common name",
            subject: "exchange.test"
        ),
        Row("exchange.test", "DNS:evil.example", false, subject: "exchange.test"),
    ]

    private static let key = OnceMade()

    @Test(arguments: exact + addresses + wildcards + commonNames)
    func `a certificate is accepted for the name that was asked for, and nothing else`(_ row: Row) async throws {
        let files = try await CertificateFiles.make(key: Self.key.path(), subject: row.subject, names: row.names)
        try await LoopbackServer.run(tls: try files.server(), behind: .http) { _, _ in
            [LoopbackServer.response("{}"), .close]
        } _: { server in
            let proxy = try Proxy(scheme: .http, host: "127.0.0.1", port: server.port)
            try await expect(row.isAccepted, for: "https://\(row.host)", server, files, proxy)
            let judges = [try await curl(row, server, files), try await openssl(row, files)]
            #expect(judges.allSatisfy { $0 == row.isAccepted } == (row.difference == nil), "curl, openssl: \(judges)")
        }
    }

    /// A certificate that names the address that is connected to, and another host.
    private static let ofTheAddress = "IP:127.0.0.1, DNS:evil.example"

    @Test(arguments: [
        ("localhost", ofTheAddress, false), ("127.0.0.1", ofTheAddress, true), ("127.0.0.1", "DNS:127.0.0.1", false),
        ("localhost", "DNS:localhost", true),
        ("127.0.0.1", "IP:127.0.0.2, DNS:localhost", false),
    ])
    func `directly, too`(_ host: String, _ names: String, _ isAccepted: Bool) async throws {
        let files = try await CertificateFiles.make(key: Self.key.path(), subject: host, names: names)
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            [LoopbackServer.response("{}")]
        } _: { server in
            try await expect(isAccepted, for: "https://\(host):\(server.port)", server, files)
        }
    }

    @Test(arguments: [("exchange.test", false), ("10.0.0.2", false), ("evil.example", true)])
    func `through a SOCKS proxy, too`(_ host: String, _ isAccepted: Bool) async throws {
        let files = try await CertificateFiles.make(key: Self.key.path(), subject: host, names: Self.ofTheAddress)
        try await LoopbackServer.run(tls: try files.server(), behind: .socks5) { _, _ in
            [LoopbackServer.response("{}")]
        } _: { server in
            let proxy = try Proxy(scheme: .socks5, host: "127.0.0.1", port: server.port)
            try await expect(isAccepted, for: "https://\(host)", server, files, proxy)
        }
    }

    @Test(arguments: [
        ("DNS:a.test, DNS:b.test, IP:10.0.0.1, IP:2001:db8::1, DNS:c.test", "a.test, b.test, c.test, 10.0.0.1, …"),
        // A terminal's escape sequence.
        ("DER:300982071b5d303b612e62", #"\x{1B}]0;a.b"#), ("email:me@evil.example", ""),
        ("DNS:" + String(repeating: "a", count: 90), String(repeating: "a", count: 64) + "…"),
    ])
    func `an error shows what a certificate offers, harmless and cut`(_ names: String, _ shown: String) async throws {
        let files = try await CertificateFiles.make(key: Self.key.path(), subject: "x", names: names)
        try await LoopbackServer.run(tls: try files.server()) { _, _ in
            []
        } _: { server in
            let failure = try await failure("https://localhost:\(server.port)", files, proxy: nil)
            #expect(failure?.reason == .wrongName(expected: "localhost", offered: shown))
        }
    }

    // MARK: Judges

    /// Asks, and looks at the way, both with nothing sent to whom it is not meant for.
    private func expect(
        _ isAccepted: Bool,
        for address: String,
        _ server: LoopbackServer,
        _ files: CertificateFiles,
        _ proxy: Proxy? = nil
    ) async throws {
        let failure = try await failure(address, files, proxy: proxy)
        let report = await ConnectionProbe(time: SystemTime(), proxy: proxy, roots: .file(files.certificate))
            .run(try BaseURL(address))
        #expect(server.requests.count == (isAccepted ? 1 : 0))
        for reason in [failure?.reason, report.failure] {
            switch reason {
            case nil: #expect(isAccepted)
            case .wrongName: #expect(!isAccepted)
            default: Issue.record("\(String(describing: reason))")
            }
        }
        #expect(report.failedStep == (isAccepted ? nil : .tls))
    }

    private func failure(_ address: String, _ files: CertificateFiles, proxy: Proxy?) async throws -> TransportFailure?
    {
        let settings = HTTPTransportConfiguration(proxy: proxy, roots: .file(files.certificate))
        let request = TransportRequest(
            baseURL: try BaseURL(address),
            target: "/api/v3/ping",
            headers: [:],
            deadline: SystemTime().now.advanced(by: .seconds(30))
        )
        return try await HTTPTransport.with(configuration: settings, time: SystemTime()) { transport in
            do throws(TransportFailure) {
                _ = try await transport.send(request)
                return nil
            } catch {
                return error
            }
        }
    }

    private func curl(_ row: Row, _ server: LoopbackServer, _ files: CertificateFiles) async throws -> Bool {
        let status = try await Self.run(
            "curl",
            "-q",
            "-s",
            "-m",
            "30",
            "--cacert",
            files.certificate,
            "--noproxy",
            "",
            "-x",
            "http://127.0.0.1:\(server.port)",
            "https://\(row.host)/"
        )
        try #require([.exited(0), .exited(60)].contains(status), "\(status)")
        return status == .exited(0)
    }

    /// A dot at the end of a URL's host is not part of the name; curl leaves it out too.
    private func openssl(_ row: Row, _ files: CertificateFiles) async throws -> Bool {
        let host = row.host.filter { $0 != "[" && $0 != "]" }
        let isAddress = host.contains(":") || host.hasPrefix("10.1.2.")
        return try await Self.run(
            "openssl",
            "verify",
            "-CAfile",
            files.certificate,
            isAddress ? "-verify_ip" : "-verify_hostname",
            host.hasSuffix(".") ? String(host.dropLast()) : host,
            files.certificate
        ) == .exited(0)
    }

    private static func run(_ program: String, _ arguments: String...) async throws -> TerminationStatus {
        try await Subprocess.run(
            .name(program),
            arguments: Arguments(arguments),
            output: .discarded,
            error: .discarded
        ).terminationStatus
    }
}

/// One key for all certificates of a suite.
private actor OnceMade {
    private var made: Task<String, any Error>?

    func path() async throws -> String {
        let task = made ?? Task { try await CertificateFiles.make(["-addext", "subjectAltName=DNS:unused"]).key }
        made = task
        return try await task.value
    }
}
