import FoundationEssentials
import NIOCore
import NIOPosix
import NIOSSL
import Testing
import InjectedTime

@testable import SandboxExchange
@testable import SandboxHTTP

@Suite(.serialized) struct ServerHardnessTests {
    private static let ping = "GET /api/v3/ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

    private func responsesPing(_ server: SandboxServer) async throws -> Bool {
        let connection = try await RawConnection.open(port: server.port)
        try await connection.send(Self.ping)
        return await connection.receive().hasSuffix("{}")
    }

    @Test func `random bytes and half requests do not end it`() async throws {
        let server = try await SandboxServer.start(exchange: SandboxExchange(time: VirtualTime()))
        var randomness = SplitMix64(seed: 3)
        for round in 0..<200 {
            let connection = try await RawConnection.open(port: server.port)
            let bytes: [UInt8]
            if round % 2 == 0 {
                bytes = (0..<Int(randomness.next() % 2_000)).map { _ in UInt8(truncatingIfNeeded: randomness.next()) }
            } else {
                bytes = Array(Self.ping.utf8.prefix(Int(randomness.next() % UInt64(Self.ping.utf8.count))))
            }
            // The server may close while the bytes are still on their way.
            try? await connection.send(bytes)
            if round % 4 < 2 {
                try? await connection.finishSending()
                let response = await connection.receive()
                #expect(response.isEmpty || response.contains("\r\nX-Sandbox: simulated\r\n"), "\(bytes)")
            }
            try? await connection.close()
        }
        #expect(try await responsesPing(server))
        await server.stop()
    }

    @Test func `ten thousand connections opened and dropped do not end it`() async throws {
        let server = try await SandboxServer.start(exchange: SandboxExchange(time: VirtualTime()))
        for _ in 0..<100 {
            await withTaskGroup { group in
                for _ in 0..<100 {
                    group.addTask {
                        let connection = try? await RawConnection.open(port: server.port)
                        try? await connection?.close()
                    }
                }
            }
        }
        #expect(try await responsesPing(server))
        await server.stop()
    }

    @Test func `more connections than are served wait, and are served once there is room`() async throws {
        let server = try await SandboxServer.start(exchange: SandboxExchange(time: VirtualTime()))
        var open: [RawConnection] = []
        for _ in 0..<(SandboxServer.maximumConnections + 8) {
            open.append(try await RawConnection.open(port: server.port))
        }
        let last = try #require(open.last)
        open.removeLast()
        try await last.send(Self.ping)
        for connection in open { try await connection.close() }
        #expect(await last.receive().hasSuffix("{}"))
        await server.stop()
    }

    @Test func `a client that trusts the authority's file is served over TLS, another is not`() async throws {
        let certificate = try ServerCertificate()
        let exchange = SandboxExchange(time: VirtualTime())
        let server = try await SandboxServer.start(exchange: exchange, tls: certificate)
        #expect(try await overTLS(server, trusting: certificate.authorityPEM).hasSuffix("{}"))
        let other = try ServerCertificate()
        #expect(try await overTLS(server, trusting: other.authorityPEM).isEmpty)
        await server.stop()
    }

    @Test func `the authority's certificate is written where a client can read it`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "authority-\(UUID()).pem").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let certificate = try ServerCertificate()
        try certificate.writeAuthority(toFile: path)
        #expect(try NIOSSLCertificate.fromPEMFile(path).count == 1)
    }

    /// What arrives over TLS before the connection closes; nothing if the handshake fails.
    private func overTLS(_ server: SandboxServer, trusting authority: String) async throws -> String {
        let connection = try await RawConnection.open(port: server.port, trusting: authority)
        try? await connection.send(Self.ping)
        return await connection.receive()
    }
}
