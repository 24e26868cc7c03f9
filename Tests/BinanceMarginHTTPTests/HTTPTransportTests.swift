import HTTPTypes
import BinanceMargin
import BinanceMarginHTTP
import Testing
import InjectedTime

@Suite struct HTTPTransportTests {
    @Test func `a signed request goes over the wire byte for byte as signed`() async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response(#"{"amount":"1.69248805","borrowLimit":"60"}"#)]
        } _: { server in
            let time = VirtualTime(wallMilliseconds: 1_736_393_892_000)
            try await HTTPTransport.with(time: time) { transport in
                let client = try HTTPSamples.client(server, transport, time: time)
                let symbol = try #require(Symbol("BTCUSDT"))

                let response = try await client.maxBorrowable(
                    asset: try #require(Asset("BTC")),
                    scope: .isolated(symbol),
                    recvWindow: RecvWindow(milliseconds: 5000)
                )

                #expect(response.value.amount.text == "1.69248805")
                let lines = try #require(server.requests.first).split(separator: "\r\n")
                // Source: binance-connector-java, BorrowRepayApiTest.
                #expect(
                    lines.first == """
                        GET /sapi/v1/margin/maxBorrowable?asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000\
                        &timestamp=1736393892000\
                        &signature=ef15bb58e0af88d3e358c8e7b014798133d267e863c514921894375c6bd22336 HTTP/1.1
                        """
                )
                #expect(lines.contains { $0.lowercased() == "x-mbx-apikey: apikey" })
                #expect(!lines.contains { $0.lowercased().hasPrefix("content-length") })
                #expect(!lines.contains { $0.lowercased().hasPrefix("transfer-encoding") })
            }
        }
    }

    @Test func `connections are kept, and each response says whether one was opened`() async throws {
        try await LoopbackServer.run { _, _ in
            // The mark cannot be made by a server that knows its name.
            [LoopbackServer.response("{}", headers: ["x-margin-client-connection: new"])]
        } _: { server in
            try await HTTPTransport.with(time: SystemTime()) { transport in
                let first = try await transport.send(try HTTPSamples.request(server))
                let second = try await transport.send(try HTTPSamples.request(server))

                #expect(first.timing.newConnection == true)
                #expect(second.timing.newConnection == false)
                #expect(server.connections == 1)
                for response in [first, second] {
                    #expect(response.headers.allSatisfy { !$0.name.canonicalName.hasPrefix("x-margin-client") })
                }
            }
        }
    }

    @Test(arguments: ["429 Too Many Requests", "418 I'm a teapot"])
    func `from the head of a response that asks for a pause on, no request is written`(_ status: String) async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response("{}", status: status)]
        } _: { server in
            let time = VirtualTime()
            let host = HostState(time: time)
            try await HTTPTransport.with(time: time) { transport in
                var permitted = try HTTPSamples.request(server)
                permitted.permission = host.limiter.sendPermission
                let request = permitted

                _ = try await transport.send(request)
                #expect(host.limiter.backoff != nil)
                // On the kept connection, and on a new one.
                for _ in 0..<2 {
                    let failure = await #expect(throws: TransportFailure.self) { try await transport.send(request) }
                    #expect(failure?.reason == .withheld)
                }
                #expect(server.requests.count == 1)
                #expect(server.requests.allSatisfy { !$0.lowercased().contains("x-margin-client") })
            }
        }
    }

    @Test func `after the shutdown nothing is sent`() async throws {
        let transport = HTTPTransport(time: SystemTime())
        await transport.shutdown()
        await transport.shutdown()

        let failure = await #expect(throws: TransportFailure.self) {
            try await transport.send(try HTTPSamples.request(port: 9))
        }
        #expect(failure?.reason == .configuration(.shutDown))
    }
}
