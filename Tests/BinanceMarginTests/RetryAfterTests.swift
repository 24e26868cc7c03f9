import BinanceMargin
import Testing
import InjectedTime

/// How long nothing is sent after a refusal, by what its headers and words say.
@Suite struct RetryAfterTests {
    private static let usual: [Int: Duration] = [429: .seconds(60), 418: .seconds(120), 403: .seconds(300)]

    /// The silence after one request, at Thu, 09 Jan 2025 03:38:12 GMT by the exchange's clock.
    ///
    /// - Parameters:
    ///   - wallStep: how far this computer's clock is off, in milliseconds.
    ///   - measuring: whether the exchange's clock was measured before.
    private func silence(
        _ status: Int,
        _ headers: [String: String],
        body: String = "",
        wallStep: Int64 = 0,
        measuring: Bool = false
    ) async throws -> Duration? {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { sent, _ in
            guard sent.path != Samples.timePath else {
                return .init(#"{"serverTime":1736393892000}"#, delay: .zero)
            }
            return .init(body, status: status, headers: headers, delay: .zero)
        }
        let client = try Samples.client(transport, time: time, options: RequestOptions(retry: .never))
        return try await time.active {
            if measuring { try await client.measureClock(exchanges: 1) }
            time.stepWall(byMilliseconds: wallStep)
            _ = try? await client.maxBorrowable(asset: try Samples.asset())
            return client.host.limiter.backoff
        }
    }

    @Test(arguments: [429, 418, 403])
    func `without a time it is a minute, two for a ban, five after a firewall's page`(status: Int) async throws {
        #expect(try await silence(status, [:]) == Self.usual[status])
        for text in [
            "", "-1", "-9223372036854775808", "1.5", "soon", "0x10", "1 2", "+7", "Thu, 40 Jan 2025 03:39:12 GMT",
        ] {
            #expect(try await silence(status, ["Retry-After": text]) == Self.usual[status], "\(text)")
        }
    }

    @Test(
        arguments: [429, 418, 403],
        [
            ("7", 7), (" 30 ", 30), ("0", 1), ("259200", 259_200), ("259201", 259_200),
            ("9223372036854775807", 259_200),
            ("99999999999999999999999", 259_200),
        ]
    )
    func `seconds count, from one to three days`(status: Int, wait: (text: String, seconds: Int)) async throws {
        #expect(try await silence(status, ["Retry-After": wait.text]) == .seconds(wait.seconds))
    }

    @Test(arguments: [
        "Thu, 09 Jan 2025 03:39:12 GMT", "Thursday, 09-Jan-25 03:39:12 GMT", "Thu Jan  9 03:39:12 2025",
    ])
    func `a date counts in all three forms, from the response's own date`(text: String) async throws {
        let dates = [
            "Thu, 09 Jan 2025 03:38:42 GMT", "Thursday, 09-Jan-25 03:38:42 GMT", "Thu Jan  9 03:38:42 2025",
        ]
        for date in dates {
            // However wrong this computer's clock is, before and after the exchange's was measured.
            for step in [0, 86_400_000, -86_400_000] as [Int64] {
                for measuring in [false, true] {
                    let silence = try await silence(
                        429,
                        ["Retry-After": text, "Date": date],
                        wallStep: step,
                        measuring: measuring
                    )
                    #expect(silence == .seconds(30))
                }
            }
        }
    }

    @Test func `without the response's date it counts from the exchange's clock, else from this computer's`()
        async throws
    {
        let headers = ["Retry-After": "Thu, 09 Jan 2025 03:39:12 GMT"]
        #expect(try await silence(429, headers) == .seconds(60))
        #expect(try await silence(429, headers, wallStep: 20_000) == .seconds(40))
        #expect(try await silence(429, headers, wallStep: 20_000, measuring: true) == .seconds(60))
        let damaged = headers.merging(["Date": "yesterday"]) { $1 }
        #expect(try await silence(429, damaged, wallStep: 20_000) == .seconds(40))
    }

    @Test(arguments: [
        ("Thu, 09 Jan 2025 03:38:00 GMT", 1), ("Sun, 06 Nov 1994 08:49:37 GMT", 1),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 1),
        ("Fri, 31 Dec 9999 23:59:60 GMT", 259_200), ("Friday, 31-Dec-74 23:59:59 GMT", 259_200),
        ("Fri Dec 31 23:59:59 9999", 259_200), ("Thu, 01 Jan 1970 00:00:00 GMT", 1),
    ])
    func `a date is neither negative nor beyond three days`(text: String, seconds: Int) async throws {
        #expect(try await silence(429, ["Retry-After": text]) == .seconds(seconds))
    }

    @Test(arguments: [
        "Thu, 09 Jan 2025 03:39:12 PST", "Thu, 09 Jan 2025 24:00:00 GMT", "Thu, 09 Jan 2025 03:60:00 GMT",
        "Thu, 29 Feb 2025 03:39:12 GMT", "Thu, 00 Jan 2025 03:39:12 GMT", "Thu, 09 Foo 2025 03:39:12 GMT",
        "Thu, 09 Jan 2025 03:39 GMT", "Thu, 09 Jan 99999999999999999999 03:39:12 GMT",
        "Thu, 09 Jan 2025 03:39:12 GMT GMT", "Thu Jan 9 2025",
    ])
    func `text that is not a date is ignored`(text: String) async throws {
        #expect(try await silence(418, ["Retry-After": text]) == .seconds(120))
    }

    @Test func `the instant that a ban names counts from the response's date too`() async throws {
        let body = #"{"code":-1003,"msg":"Way too much request weight used; IP banned until 1736393952000."}"#
        #expect(try await silence(418, [:], body: body) == .seconds(60))
        let headers = ["Date": "Thu, 09 Jan 2025 03:38:42 GMT"]
        #expect(try await silence(418, headers, body: body, wallStep: 86_400_000) == .seconds(30))
        let later = headers.merging(["Retry-After": "45"]) { $1 }
        #expect(try await silence(418, later, body: body) == .seconds(45))
        let farAway = #"{"code":-1003,"msg":"IP banned until 9999999999999."}"#
        #expect(try await silence(418, [:], body: farAway) == .seconds(259_200))
        let past = #"{"code":-1003,"msg":"IP banned until 1000000000000."}"#
        #expect(try await silence(418, [:], body: past) == .seconds(1))
    }

    @Test func `during the silence nothing is sent to the host, whatever is asked by whom`() async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, index in
            index == 0 ? .init("<html><title>no</title>", status: 403) : .init(Samples.documentedResponse)
        }
        let host = HostState(time: time)
        func client(_ policy: LimitPolicy) throws -> MarginClient {
            MarginClient(
                baseURL: try BaseURL("http://localhost:8080"),
                transport: transport,
                credentials: try Samples.credentials(),
                host: host,
                defaultOptions: RequestOptions(limitPolicy: policy)
            )
        }
        try await time.active {
            let first = try await #require(throws: ExchangeError.self) {
                try await client(.refuse).maxBorrowable(asset: try Samples.asset())
            }
            #expect(first.retryAfter == .seconds(300))
            for policy in [LimitPolicy.refuse, .wait, .off] {
                for asset in ["BTC", "ETH"] {
                    let error = try await #require(throws: ExchangeError.self) {
                        try await client(policy).maxBorrowable(asset: try Samples.asset(asset))
                    }
                    #expect(error.category == .firewall)
                    guard case .backingOff = error.reason else { Issue.record("\(error)"); continue }
                }
                await #expect(throws: ExchangeError.self) { try await client(policy).measureClock() }
            }
            #expect(transport.sent.count == 1)
            time.advance(by: .seconds(300))
            _ = try await client(.refuse).maxBorrowable(asset: try Samples.asset())
            #expect(transport.sent.count == 2)
        }
    }
}
