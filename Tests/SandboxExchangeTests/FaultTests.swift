import ExactDecimals
import Testing
import InjectedTime

@testable import SandboxExchange

@Suite struct FaultTests {
    @Test(
        arguments: [
            (.rateLimit, 429, -1003), (.ban, 418, -1003), (.firewall, 403, nil), (.restrictedLocation, 451, 0),
            (.serverError, 500, -1000), (.unavailable, 503, nil), (.maintenance, 503, -1008), (.permission, 401, -1002),
            (.address, 401, -2015),
        ] as [(Fault.Kind, Int, Int?)]
    )
    func `a fault responses for as many requests as asked`(kind: Fault.Kind, status: Int, code: Int?) async throws {
        let client = try TestClient()
        client.exchange.inject(Fault(kind, for: .requests(2)))
        for _ in 0..<2 {
            let response = await client.send("/api/v3/time")
            #expect((response.status, response.code) == (status, code))
            #expect(response.header("X-Sandbox") == "simulated")
        }
        #expect(await client.send("/api/v3/time").status == 200)
    }

    @Test func `a fault lasts for its time`() async throws {
        let client = try TestClient()
        client.exchange.inject(Fault(.serverError, for: .duration(.seconds(10))))
        for _ in 0..<3 { #expect(await client.send("/api/v3/time").status == 500) }
        client.time.advance(by: .seconds(10))
        #expect(await client.send("/api/v3/time").status == 200)
    }

    @Test func `a second fault waits for the first, but slowness goes along`() async throws {
        let client = try TestClient()
        client.exchange.inject(Fault(.serverError, for: .requests(1)))
        client.exchange.inject(Fault(.firewall, for: .requests(1)))
        client.exchange.inject(Fault(.slow, for: .requests(1), parameter: .seconds(3)))
        let first = await client.send("/api/v3/time")
        #expect((first.status, first.response.delivery) == (500, .delayed(.seconds(3))))
        let second = await client.send("/api/v3/time")
        #expect((second.status, second.response.delivery) == (403, .normal))
        #expect(await client.send("/api/v3/time").status == 200)
    }

    @Test(arguments: [Fault.Kind.permission, .address])
    func `a fault of keys waits for a request with a key`(kind: Fault.Kind) async throws {
        let client = try TestClient()
        client.exchange.inject(Fault(kind, for: .requests(1)))
        #expect(await client.send("/api/v3/time", apiKey: .some(nil)).status == 200)
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").status == 401)
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").status == 200)
    }

    @Test func `in maintenance the status page says so`() async throws {
        let client = try TestClient()
        client.exchange.inject(Fault(.maintenance, for: .requests(1)))
        let status = await client.send("/sapi/v1/system/status")
        #expect(status.text == #"{"status":1,"msg":"system_maintenance"}"#)
        #expect(await client.send("/sapi/v1/system/status").text == #"{"status":0,"msg":"normal"}"#)
    }

    @Test func `skew moves the clock until it is reset`() async throws {
        let client = try TestClient()
        client.exchange.skew(.seconds(6))
        #expect(await client.send("/api/v3/time").field("serverTime") == "\(client.time.wallMilliseconds + 6_000)")
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").code == -1021)
        client.exchange.skew(.seconds(-4))
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").text.contains("ahead of the server"))
        client.exchange.reset()
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").status == 200)
    }

    @Test(arguments: [Duration.seconds(86_400 * 999_999_999), .seconds(-86_400 * 999_999_999)])
    func `no skew is too much`(offset: Duration) async throws {
        let client = try TestClient()
        client.exchange.skew(offset)
        client.exchange.inject(Fault(.skew, for: .requests(2), parameter: offset))
        #expect(await client.send("/api/v3/time").status == 200)
        #expect(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").code == -1021)
    }

    @Test func `a held price moves what follows from it until it is reset`() async throws {
        let client = try TestClient()
        let path = "/sapi/v1/margin/maxBorrowable"
        let price = try #require(ExactDecimal("60000"))
        #expect(client.exchange.setPrice("BTC", to: price) == ExactDecimal(64_000))
        #expect(client.exchange.setPrice("NOPE", to: price) == nil)
        #expect(client.exchange.setPrice("BTC", to: .zero) == nil)
        // ((15000 + 33224) * 0.9999 + 2000 + 5940.54 - 3000) / (0.5 * 60000)
        #expect(await client.signed(path, "asset=BTC").field("amount") == "1.77199058")
        client.exchange.reset()
        #expect(await client.signed(path, "asset=BTC").field("amount") == "1.69248805")
    }

    @Test func `a scenario's fault begins by itself`() async throws {
        let text = #"{"extends":"standard","faults":[{"kind":"firewall","after":"5s","for":"2s"}]}"#
        let client = try TestClient(ScenarioReader.read(Array(text.utf8)))
        var seen: [Int] = []
        for _ in 0..<4 {
            seen.append(await client.send("/api/v3/time").status)
            client.time.advance(by: .milliseconds(2_500))
        }
        #expect(seen == [200, 200, 403, 200])
    }
}
