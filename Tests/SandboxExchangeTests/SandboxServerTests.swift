import NIOCore
import SystemCalls
import Testing
import InjectedTime

@testable import SandboxExchange
@testable import SandboxHTTP

@Suite struct SandboxServerTests {
    private func serving(
        _ scenario: Scenario = .standard,
        _ body: (SandboxExchange, SandboxServer) async throws -> Void
    ) async throws {
        let exchange = SandboxExchange(scenario: scenario, time: VirtualTime())
        let server = try await SandboxServer.start(exchange: exchange)
        do {
            try await body(exchange, server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    @Test func `two requests go over one connection`() async throws {
        try await serving { _, server in
            let connection = try await RawConnection.open(port: server.port)
            for _ in 0..<2 {
                try await connection.send("GET /api/v3/ping HTTP/1.1\r\nHost: sandbox\r\n\r\n")
                let response = await connection.receive { $0.hasSuffix("{}") }
                #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(response.contains("X-Sandbox: simulated\r\n"))
                #expect(response.contains("Content-Length: 2\r\n"))
            }
            try await connection.close()
        }
    }

    @Test func `a signed request is verified on the bytes of the wire`() async throws {
        try await serving { exchange, server in
            let credential = try #require(exchange.credentials.first)
            var client = try TestClient()
            client.credential = credential
            let query = client.sign("asset=BTC&note=%7e%7E&timestamp=1736393892000")
            let connection = try await RawConnection.open(port: server.port)
            try await connection.send(
                "GET /sapi/v1/margin/maxBorrowable?\(query) HTTP/1.1\r\nHost: x\r\n"
                    + "x-mbx-apikey: \(credential.apiKey)\r\nConnection: close\r\n\r\n"
            )
            let response = await connection.receive()
            #expect(response.hasSuffix(#"{"amount":"1.69248805","borrowLimit":"60"}"#))
            #expect(response.contains("X-SAPI-USED-IP-WEIGHT-1M: 50\r\n"))
        }
    }

    @Test func `a write is refused with its code`() async throws {
        try await serving { _, server in
            let connection = try await RawConnection.open(port: server.port)
            try await connection.send(
                "POST /sapi/v1/margin/borrow-repay HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nConnection: close\r\n\r\nasset=BTC"
            )
            let response = await connection.receive()
            #expect(response.hasPrefix("HTTP/1.1 400 "))
            #expect(response.contains(#""code":-1020"#))
        }
    }

    @Test func `an oversized head is refused and the next connection served`() async throws {
        try await serving { _, server in
            let first = try await RawConnection.open(port: server.port)
            try await first.send("GET /api/v3/ping HTTP/1.1\r\nX: \(String(repeating: "a", count: 100_000))\r\n\r\n")
            #expect(!(await first.receive()).contains("200 OK"))
            let second = try await RawConnection.open(port: server.port)
            try await second.send("GET /api/v3/ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(await second.receive().hasSuffix("{}"))
        }
    }

    @Test func `the response to HEAD has no body`() async throws {
        try await serving { _, server in
            let connection = try await RawConnection.open(port: server.port)
            try await connection.send("HEAD /api/v3/ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let response = await connection.receive()
            #expect(response.hasPrefix("HTTP/1.1 400 "))
            #expect(response.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `an address beyond this computer must be meant`() async throws {
        let exchange = SandboxExchange(time: VirtualTime())
        await #expect(throws: SandboxServer.NotLoopback(host: "0.0.0.0")) {
            _ = try await SandboxServer.start(exchange: exchange, host: "0.0.0.0")
        }
        let server = try await SandboxServer.start(exchange: exchange, host: "0.0.0.0", exposedToNetwork: true)
        await server.stop()
    }

    @Test func `requests sent in one piece get their responses in order`() async throws {
        try await serving { _, server in
            let connection = try await RawConnection.open(port: server.port)
            let one = "GET /api/v3/ping HTTP/1.1\r\nHost: x\r\n\r\n"
            let two = "GET /api/v3/time HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            try await connection.send(one + two)
            let response = await connection.receive()
            let ping = try #require(response.firstRange(of: "{}"))
            let time = try #require(response.firstRange(of: "serverTime"))
            #expect(ping.upperBound < time.lowerBound)
        }
    }

    @Test func `a port in use is a system error, and so is an address of no interface`() async throws {
        try await serving { exchange, server in
            await #expect(throws: SystemCallError(number: .addressInUse, operation: .listen)) {
                _ = try await SandboxServer.start(exchange: exchange, port: server.port)
            }
            await #expect(throws: SystemCallError(number: .addressNotAvailable, operation: .listen)) {
                // Only for documentation (RFC 5737).
                _ = try await SandboxServer.start(exchange: exchange, host: "192.0.2.1", exposedToNetwork: true)
            }
        }
    }

    @Test func `stopping closes open connections and frees the port`() async throws {
        let exchange = SandboxExchange(time: VirtualTime())
        let server = try await SandboxServer.start(exchange: exchange)
        let connection = try await RawConnection.open(port: server.port)
        await server.stop()
        #expect(await connection.receive().isEmpty)
        let next = try await SandboxServer.start(exchange: exchange, port: server.port)
        #expect(next.port == server.port)
        await next.stop()
    }

    @Test func `stopping takes no harm from connections that are just being accepted`() async throws {
        let exchange = SandboxExchange(time: VirtualTime())
        for _ in 1...100 {
            let server = try await SandboxServer.start(exchange: exchange)
            await withTaskGroup(of: Void.self) { group in
                for _ in 1...8 { group.addTask { try? await RawConnection.open(port: server.port).close() } }
                await server.stop()
            }
        }
    }

    @Test(arguments: [Fault.Kind.reset, .truncated, .hang])
    func `a drill is delivered on the wire`(kind: Fault.Kind) async throws {
        try await serving { exchange, server in
            exchange.inject(Fault(kind, for: .requests(1)))
            let connection = try await RawConnection.open(port: server.port)
            try await connection.send("GET /api/v3/time HTTP/1.1\r\nHost: x\r\n\r\n")
            if kind == .hang {
                try await connection.close()
            } else {
                let response = await connection.receive()
                #expect(kind == .reset ? response.isEmpty : response.hasSuffix("\r\n\r\n{\"serverTi"))
            }
            let next = try await RawConnection.open(port: server.port)
            try await next.send("GET /api/v3/time HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(await next.receive().contains("serverTime"))
        }
    }
}
