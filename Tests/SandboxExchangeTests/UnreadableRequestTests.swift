import Testing
import InjectedTime

@testable import SandboxExchange
@testable import SandboxHTTP

/// Input that is not HTTP: the response has the sandbox's header like any other, and the explanation has the reason.
@Suite struct UnreadableRequestTests {
    private static let line = "GET /api/v3/time HTTP/1.1\r\n"

    private static let kinds: [(sent: String, status: Int, reason: String)] = [
        ("hello\r\n\r\n", 400, "invalid HTTP method, in these 9 bytes: `hello\\r\\n\\r\\n`"),
        ("\u{16}\u{3}\u{1}\u{2}", 400, "invalid HTTP method, in these 4 bytes: `\\x16\\x03\\x01\\x02`"),
        ("GET /a b\u{1}c HTTP/1.1\r\n\r\n", 400, "a request line that does not end in HTTP/1.1 and CR LF"),
        ("GET /\u{1} HTTP/1.1\r\n\r\n", 400, "invalid request target"),
        ("GET nowhere HTTP/1.1\r\n\r\n", 400, "invalid request target"),
        ("GET /\r\n\r\n", 400, "a request line that does not end in HTTP/1.1 and CR LF"),
        ("GET / HTTP/1.1\n\n", 400, "a request line that does not end in HTTP/1.1 and CR LF"),
        ("GET / HTTP/7.3\r\n\r\n", 400, "a request line that does not end in HTTP/1.1 and CR LF"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "HTTP/2, which is not supported"),
        (line + "Bad Name: x\r\n\r\n", 400, "a character that is not allowed in a header"),
        (line + "X: a\u{0}b\r\n\r\n", 400, "a character that is not allowed in a header"),
        (line + "Content-Length: many\r\n\r\n", 400, "a Content-Length that is not a number"),
        (line + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400, "two lengths"),
        (line + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400, "a chunk size that is not a number"),
        (line + "X: \(String(repeating: "a", count: 100_000))\r\n\r\n", 431, "a request head that is too large"),
        ("GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n\r\n", 431, "a request head that is too large"),
        (line + String(repeating: "X: a\r\n", count: 200) + "\r\n", 431, "a request head that is too large"),
        (line + "X: half", 400, "the connection ended in the middle of a request, in these 34 bytes"),
    ]

    /// The response to `sent`, and the lines that explain it.
    private func ask(_ sent: String) async throws -> (response: String, lines: [String]) {
        let lines = Lines()
        let exchange = SandboxExchange(time: VirtualTime(), explain: { lines.append("\($0)") })
        let server = try await SandboxServer.start(exchange: exchange)
        let connection = try await RawConnection.open(port: server.port)
        // The server may respond and close the connection before everything is sent.
        try? await connection.send(sent)
        try? await connection.finishSending()
        let response = await connection.receive()
        await server.stop()
        return (response, lines.all)
    }

    @Test(arguments: kinds) func `it is refused under the sandbox's header, and explained in one line`(
        sent: String,
        status: Int,
        reason: String
    ) async throws {
        let (response, lines) = try await ask(sent)
        #expect(response.hasPrefix("HTTP/1.1 \(status) "))
        #expect(response.contains("\r\nX-Sandbox: simulated\r\n"))
        #expect(response.contains("\r\nConnection: close\r\n"))
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(line.hasPrefix("unreadable request: \(status), refused by syntax: "))
        #expect(line.contains(reason))
        #expect(line.utf8.allSatisfy { 0x20...0x7E ~= $0 })
        #expect(line.count < 300)
    }

    @Test func `the requests before it get their responses, and the explanation starts after them`() async throws {
        let lines = Lines()
        let exchange = SandboxExchange(time: VirtualTime(), explain: { lines.append("\($0)") })
        let server = try await SandboxServer.start(exchange: exchange)
        let connection = try await RawConnection.open(port: server.port)
        try await connection.send("GET /api/v3/ping HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(await connection.receive { $0.hasSuffix("{}") }.hasPrefix("HTTP/1.1 200 "))
        try await connection.send("nonsense\r\n")
        #expect(await connection.receive().hasPrefix("HTTP/1.1 400 "))
        let refused =
            #"unreadable request: 400, refused by syntax: invalid HTTP method, in these 10 bytes: `nonsense\r\n`"#
        #expect(lines.all.last == refused)
        await server.stop()
    }

    @Test func `responses to requests sent in one piece with it stay the same`() async throws {
        let (response, lines) = try await ask("GET /api/v3/ping HTTP/1.1\r\nHost: x\r\n\r\nnonsense")
        #expect(response.hasPrefix("HTTP/1.1 200 "))
        #expect(response.split(separator: "X-Sandbox: simulated\r\n").count == 3)
        #expect(response.contains("HTTP/1.1 400 "))
        #expect(lines.count == 2)
    }

    @Test func `neither a key nor a signature is explained`() async throws {
        let (_, lines) = try await ask(
            "GET /sapi/v1/margin/maxBorrowable?asset=BTC&Signature=hidden1&recvWindow=1 HTTP/1.1\r\n"
                + "x-mbx-APIKEY: hidden2\r\nCookie: hidden3\r\nBad Name: x\r\n\r\n"
        )
        let line = try #require(lines.first)
        #expect(!line.contains("hidden"))
        #expect(line.contains("asset=BTC&Signature=...&recvWindow=1"))
    }

    @Test func `over TLS it is no different`() async throws {
        let lines = Lines()
        let certificate = try ServerCertificate()
        let exchange = SandboxExchange(time: VirtualTime(), explain: { lines.append("\($0)") })
        let server = try await SandboxServer.start(exchange: exchange, tls: certificate)
        let connection = try await RawConnection.open(port: server.port, trusting: certificate.authorityPEM)
        try await connection.send("hello\r\n\r\n")
        let response = await connection.receive()
        #expect(response.hasPrefix("HTTP/1.1 400 "))
        #expect(response.contains("\r\nX-Sandbox: simulated\r\n"))
        #expect(lines.all.count == 1)
        await server.stop()
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", "plain HTTP on an HTTPS port"),
        ("hello hello hello", "not TLS"),
    ])
    func `input that is not TLS on an HTTPS port has its line`(sent: String, reason: String) async throws {
        let lines = Lines()
        let exchange = SandboxExchange(time: VirtualTime(), explain: { lines.append("\($0)") })
        let server = try await SandboxServer.start(exchange: exchange, tls: try ServerCertificate())
        let connection = try await RawConnection.open(port: server.port)
        try await connection.send(sent)
        #expect(!(await connection.receive()).contains("HTTP"))
        await server.stop()
        #expect(lines.all == ["unreadable request: no response, refused by handshake: \(reason)"])
    }

    @Test func `a client that trusts another authority has its line, and one that does not speak has none`()
        async throws
    {
        let lines = Lines()
        let exchange = SandboxExchange(time: VirtualTime(), explain: { lines.append("\($0)") })
        let server = try await SandboxServer.start(exchange: exchange, tls: try ServerCertificate())
        let silent = try await RawConnection.open(port: server.port)
        let other = try ServerCertificate().authorityPEM
        let connection = try await RawConnection.open(port: server.port, trusting: other)
        try? await connection.send("GET / HTTP/1.1\r\n\r\n")
        _ = await connection.receive()
        await server.stop()
        _ = await silent.receive()
        #expect(lines.all.count == 1)
        #expect(lines.all.first?.contains("refused by handshake: the client does not trust the certificate") == true)
    }

    @Test func `the control port says sandbox whatever it is sent`() async throws {
        let control = try await ControlServer.start(exchange: SandboxExchange(time: VirtualTime()))
        for sent in ["hello\r\n\r\n", "GET /reset HTTP/1.1\r\nConnection: close\r\n\r\n"] {
            let connection = try await RawConnection.open(port: control.port)
            try await connection.send(sent)
            #expect(await connection.receive().contains("\r\nX-Sandbox: simulated\r\n"))
        }
        await control.stop()
    }

    @Test func `a body too large to be read is refused as any body is`() async throws {
        let size = 200_000
        let (response, lines) = try await ask(
            Self.line + "Content-Length: \(size)\r\nConnection: close\r\n\r\n" + String(repeating: "a", count: size)
        )
        #expect(response.hasPrefix("HTTP/1.1 403 "))
        #expect(response.contains("\r\nX-Sandbox: simulated\r\n"))
        #expect(lines.first?.contains("refused by body") == true)
    }
}
