import ExactDecimals
import InjectedTime
import JSONText
import Testing

@testable import SandboxExchange

@Suite struct PortfolioTests {
    private func client(_ members: String, keys: String = "") throws -> TestClient {
        try TestClient(ScenarioReader.read(Array(#"{"extends": "standard"\#(members)\#(keys)}"#.utf8)))
    }

    private static let plain = #", "portfolio": {}"#

    @Test func `BTC is what the equity covers beyond the loans' initial margin`() async throws {
        let response = try await client(Self.plain).signed("/papi/v1/margin/maxBorrowable", "asset=BTC")
        // Equity 57159.6176 - 2000; a loan needs half of its value: (55159.6176 - 1000) / (0.5 * 64000).
        #expect(response.text == #"{"amount":"1.69248805","borrowLimit":"60"}"#)
        #expect(response.header("X-MBX-USED-WEIGHT-1M") == "5")
    }

    @Test(
        arguments: [
            ("", "", -21001), (Self.plain, #""reading", "margin", "trading""#, -2015),
            (Self.plain, #""reading", "enablePortfolioMarginTrading""#, nil),
            ("", #""enablePortfolioMarginTrading""#, -2015),
            ("", #""reading", "enablePortfolioMarginTrading""#, -21001),
        ] as [(String, String, Int?)]
    )
    func `account and key must be under portfolio margin`(world: String, permissions: String, code: Int?) async throws {
        let key = #", "keys": [{"apiKey": "mine", "secret": "secret", "permissions": [\#(permissions)]}]"#
        let client = try client(world, keys: permissions.isEmpty ? "" : key)
        #expect(await client.signed("/papi/v1/margin/maxBorrowable", "asset=BTC").code == code)
        #expect(await client.send("/papi/v1/ping").text == "{}")
    }
}
