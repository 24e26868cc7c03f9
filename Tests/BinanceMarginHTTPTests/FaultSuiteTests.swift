import BinanceMargin
import BinanceMarginHTTP
import Testing
import InjectedTime

/// Everything a server can do wrong, on a real socket: the category it is sorted into, that it ends in time, how many
/// requests it cost, and that the transport is as good as new afterwards.
@Suite struct FaultSuiteTests {
    struct Fault: CustomTestStringConvertible {
        let name: String
        let actions: [LoopbackServer.Action]
        let category: ErrorCategory
        var sent = 1
        var status: Int?
        var testDescription: String { name }

        init(
            _ name: String,
            _ category: ErrorCategory,
            sent: Int = 1,
            status: Int? = nil,
            _ actions: [LoopbackServer.Action]
        ) {
            self.name = name
            self.actions = actions
            self.category = category
            self.sent = sent
            self.status = status
        }
    }

    private static let half = #"HTTP/1.1 200 OK"# + "\r\nContent-Length: 1000000\r\n\r\n{\"amount\""
    private static let page = "<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD></HTML>"

    private static func refusal(_ status: String, _ body: String, _ headers: String...) -> [LoopbackServer.Action] {
        [LoopbackServer.response(body, status: status, headers: headers)]
    }

    static let faults: [Fault] = [
        Fault("closed without a response", .network, sent: 3, [.close]),
        Fault("reset without a response", .network, sent: 3, [.reset]),
        Fault("reset within the body", .network, sent: 3, [.send(half), .reset]),
        Fault("closed within the body", .network, sent: 3, [.send(half), .close]),
        Fault("no response", .timeout, []),
        Fault("a head and no body", .timeout, [.send(half)]),
        Fault("a body that drips", .timeout, [.send(half), .sendForever(" ")]),
        Fault("a head that drips", .timeout, [.send("HTTP/1.1 200 OK\r\nX: "), .sendForever("x")]),
        Fault("no HTTP", .decoding, [.send("SSH-2.0-OpenSSH_9.2\r\n\r\n"), .close]),
        Fault("garbage for JSON", .decoding, status: 200, refusal("200 OK", "}{")),
        Fault("half of a document", .decoding, status: 200, refusal("200 OK", #"{"amount":"1"#)),
        Fault("an empty body", .decoding, status: 200, refusal("200 OK", "")),
        Fault(
            "no UTF-8",
            .decoding,
            status: 200,
            [
                .sendBytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n".utf8) + [0x22, 0xFF, 0x22])
            ]
        ),
        Fault("a firewall's page", .firewall, status: 403, refusal("403 Forbidden", page)),
        Fault(
            "a restricted location",
            .restrictedLocation,
            status: 451,
            refusal("451 Unavailable", #"{"code":0,"msg":"x"}"#)
        ),
        Fault(
            "429 with a time",
            .rateLimit,
            status: 429,
            refusal("429 Too Many", #"{"code":-1003,"msg":"x"}"#, "Retry-After: 7")
        ),
        Fault("429 without one", .rateLimit, status: 429, refusal("429 Too Many", #"{"code":-1003,"msg":"x"}"#)),
        Fault("418", .ban, status: 418, refusal("418 I'm a teapot", #"{"code":-1003,"msg":"x"}"#, "Retry-After: 120")),
        Fault("500 with a parameter error", .parameter, status: 500, refusal("500 Error", #"{"code":2,"msg":"x"}"#)),
        Fault(
            "503 with text",
            .exchangeFault,
            sent: 3,
            status: 503,
            refusal("503 Unavailable", "Service Unavailable.")
        ),
        Fault("a redirect", .decoding, status: 302, refusal("302 Found", "", "Location: https://example.com/")),
        Fault(
            "a hundred megabytes announced",
            .decoding,
            [
                .send("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n"),
                .sendForever(String(repeating: "x", count: 1 << 20)),
            ]
        ),
        Fault(
            "a hundred megabytes in chunks",
            .decoding,
            [
                .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
                .sendForever("100000\r\n" + String(repeating: "x", count: 1 << 20) + "\r\n"),
            ]
        ),
        Fault(
            "a flood of headers",
            .decoding,
            [
                .send("HTTP/1.1 200 OK\r\n"),
                .sendForever(String(repeating: "X-Flood: xxxxxxxxxxxxxxxx\r\n", count: 1000)),
            ]
        ),
    ]

    private static let options = RequestOptions(
        timeout: .milliseconds(1500),
        deadline: .seconds(20),
        retry: RetryPolicy(retries: 2, firstPause: .milliseconds(5))
    )

    @Test(arguments: faults)
    func `every fault is sorted, ends in time and leaves the pool usable`(_ fault: Fault) async throws {
        try await LoopbackServer.run { head, _ in
            head.hasPrefix("GET /sapi/v1/margin/maxBorrowable") ? fault.actions : [LoopbackServer.response("{}")]
        } _: { server in
            try await HTTPTransport.with(time: SystemTime()) { transport in
                let client = try HTTPSamples.client(server, transport, time: SystemTime(), options: Self.options)
                let start = SystemTime().now

                let error = try await #require(throws: ExchangeError.self) {
                    try await client.maxBorrowable(asset: try #require(Asset("BTC")))
                }

                #expect(error.category == fault.category, "\(error)")
                #expect(error.status == fault.status)
                #expect(error.attempts == fault.sent)
                #expect(server.requests.count == fault.sent)
                #expect(start.duration(to: SystemTime().now) < .seconds(10))
                let after = try await transport.send(try HTTPSamples.request(server))
                #expect(after.status == 200)
            }
        }
    }

    @Test func `a closed port is reported at once`() async throws {
        let port = try await LoopbackServer.run { _, _ in
            []
        } _: {
            $0.port
        }
        try await HTTPTransport.with(time: SystemTime()) { transport in
            let start = SystemTime().now
            let failure = try await #require(throws: TransportFailure.self) {
                try await transport.send(try HTTPSamples.request(port: port))
            }
            #expect(failure.reason == .connectionRefused)
            #expect(start.duration(to: SystemTime().now) < .seconds(2))
        }
    }

    @Test func `a cancelled request ends at once`() async throws {
        try await LoopbackServer.run { _, _ in
            []
        } _: { server in
            try await HTTPTransport.with(time: SystemTime()) { transport in
                let request = try HTTPSamples.request(server, within: .seconds(30))
                let start = SystemTime().now
                let task = Task { try await transport.send(request) }
                while server.requests.isEmpty { await Task.yield() }
                task.cancel()
                let failure = await #expect(throws: TransportFailure.self) { try await task.value }
                #expect(failure?.reason == .cancelled)
                #expect(start.duration(to: SystemTime().now) < .seconds(5))
            }
        }
    }
}
