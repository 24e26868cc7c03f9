import Testing
import InjectedTime

@testable import SandboxExchange

@Suite struct RateLimitsTests {
    private static let weight = RequestWeight(kind: .address, cost: 50)

    private func limits(_ window: LimitRules.Window, strikes: Int = 10) -> RateLimits {
        var rules = LimitRules()
        rules.window = window
        rules.addressPerMinute = 200
        rules.strikesBeforeBan = strikes
        return RateLimits(rules)
    }

    private func charge(_ limits: inout RateLimits, at elapsed: Duration, path: String = "/a") -> RateLimits.Verdict {
        limits.charge(Self.weight, path: path, address: "1.1.1.1", account: "", at: elapsed)
    }

    @Test func `a fixed minute ends on the minute`() {
        var limits = limits(.fixed)
        for count in 1...4 { #expect(charge(&limits, at: .seconds(50)) == .admitted(used: 50 * count)) }
        #expect(charge(&limits, at: .seconds(51)) == .limited(used: 250, retryAfter: .seconds(9)))
        #expect(charge(&limits, at: .seconds(60)) == .admitted(used: 50))
    }

    @Test func `a rolling minute lets the oldest weight go first`() {
        var limits = limits(.rolling)
        for second in [10, 20, 30, 40] { _ = charge(&limits, at: .seconds(second)) }
        #expect(charge(&limits, at: .seconds(65)) == .limited(used: 250, retryAfter: .seconds(5)))
        #expect(charge(&limits, at: .seconds(70)) == .admitted(used: 200))
        #expect(charge(&limits, at: .seconds(79)) == .limited(used: 250, retryAfter: .seconds(1)))
    }

    @Test(arguments: [LimitRules.Window.fixed, .rolling])
    func `Retry-After is true`(window: LimitRules.Window) throws {
        var limits = limits(window)
        for second in [3, 17, 29, 44] { _ = charge(&limits, at: .seconds(second)) }
        guard case .limited(_, let wait) = charge(&limits, at: .seconds(50)) else {
            Issue.record("the fifth request should have been limited")
            return
        }
        #expect(charge(&limits, at: .seconds(50) + wait) != .limited(used: 250, retryAfter: wait))
        var again = self.limits(window)
        for second in [3, 17, 29, 44] { _ = charge(&again, at: .seconds(second)) }
        guard case .admitted = charge(&again, at: .seconds(50) + wait) else {
            Issue.record("the wait was too short")
            return
        }
    }

    @Test func `each path has a bucket of its own`() {
        var limits = limits(.fixed)
        for _ in 1...4 { _ = charge(&limits, at: .zero) }
        #expect(charge(&limits, at: .zero, path: "/b") == .admitted(used: 50))
    }

    @Test func `who does not stop is banned, each time for longer, at most for three days`() {
        var limits = limits(.fixed, strikes: 1)
        var elapsed = Duration.zero
        var bans: [Duration] = []
        for _ in 0..<8 {
            while true {
                if case .banned(let remaining) = charge(&limits, at: elapsed) {
                    bans.append(remaining)
                    break
                }
            }
            #expect(limits.ban(of: "1.1.1.1", at: elapsed + .seconds(119)) != nil)
            elapsed += bans.last ?? .zero
            #expect(limits.ban(of: "1.1.1.1", at: elapsed) == nil)
        }
        #expect(bans.first == .seconds(120))
        #expect(bans == bans.sorted())
        #expect(bans.last == .seconds(3 * 86_400))
    }

    @Test func `an exchange sends 429 and then 418 for every path, and its headers count`() async throws {
        var scenario = Scenario.standard
        scenario.limits.addressPerMinute = 100
        scenario.limits.strikesBeforeBan = 1
        let client = try TestClient(scenario)
        let path = "/sapi/v1/margin/maxBorrowable"
        #expect(await client.signed(path, "asset=BTC").header("X-SAPI-USED-IP-WEIGHT-1M") == "50")
        #expect(await client.signed(path, "asset=BTC").header("X-SAPI-USED-IP-WEIGHT-1M") == "100")
        let limited = await client.signed(path, "asset=BTC")
        #expect((limited.status, limited.code, limited.header("Retry-After")) == (429, -1003, "60"))
        let banned = await client.signed(path, "asset=BTC")
        #expect((banned.status, banned.code, banned.header("Retry-After")) == (418, -1003, "120"))
        #expect(banned.text.contains("IP banned until \(client.time.wallMilliseconds + 120_000)"))
        #expect(await client.send("/api/v3/ping").status == 418)
        client.time.advance(by: .seconds(120))
        #expect(await client.send("/api/v3/ping").status == 200)
    }

    @Test func `a scenario may count by account`() async throws {
        let text =
            #"{"extends":"standard","limits":{"weights":{"/sapi/v1/margin/maxBorrowable":{"by":"uid","weight":750}}}}"#
        let client = try TestClient(ScenarioReader.read(Array(text.utf8)))
        let response = await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC")
        #expect(response.header("X-SAPI-USED-UID-WEIGHT-1M") == "750")
        #expect(response.header("X-SAPI-USED-IP-WEIGHT-1M") == nil)
    }
}
