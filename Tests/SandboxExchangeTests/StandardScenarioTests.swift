import ExactDecimals
import Testing
import InjectedTime

@testable import SandboxExchange

@Suite struct StandardScenarioTests {
    @Test func `its text has no error`() throws {
        let scenario = try ScenarioReader.read(Array(Scenario.standardText.utf8))
        #expect(scenario.assetNames.count == 12)
        #expect(scenario.pairSymbols.count == 7)
        #expect(Scenario.standard.assetNames == scenario.assetNames)
    }

    @Test func `cross BTC gives the documented example, to the byte`() async throws {
        let response = try await TestClient().signed("/sapi/v1/margin/maxBorrowable", "asset=BTC")
        #expect(response.text == #"{"amount":"1.69248805","borrowLimit":"60"}"#)
        #expect(response.status == 200)
    }

    @Test func `BTC keeps its price for a day while ETH moves`() async throws {
        let client = try TestClient()
        var bitcoin: Set<ExactDecimal?> = []
        var ether: Set<ExactDecimal?> = []
        for _ in 0..<24 {
            bitcoin.insert(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=BTC").amount)
            ether.insert(await client.signed("/sapi/v1/margin/maxBorrowable", "asset=ETH").amount)
            client.time.advance(by: .seconds(3600))
        }
        #expect(bitcoin == [ExactDecimal("1.69248805")])
        #expect(ether.count > 20)
    }

    @Test(arguments: [
        ("DOGE", "200000", "200000"),
        ("TSLAB", "0", "0"),
        ("NOT", "47095319.65217391", "60000000"),
        ("%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81", "43327.69408", "90000"),
    ])
    func `assets with a point of their own response as they should`(
        asset: String,
        amount: String,
        limit: String
    ) async throws {
        let response = try await TestClient().signed("/sapi/v1/margin/maxBorrowable", "asset=\(asset)")
        #expect(response.field("amount") == amount)
        #expect(response.field("borrowLimit") == limit)
    }

    @Test func `the empty inventory refills after a minute`() throws {
        let asset = try #require(Scenario.standard.asset("SHIB"))
        #expect(asset.inventory.amount(at: .seconds(59)).isZero)
        #expect(asset.inventory.amount(at: .seconds(60)) == ExactDecimal(97_409_653))
    }

    @Test(
        arguments: [
            ("BTCUSDT", "BTC", nil), ("BTCUSDT", "USDT", nil), ("ETHUSDT", "ETH", nil),
            ("BTCUSDT", "ETH", -3027), ("SOLUSDT", "SOL", -11001), ("BNBUSDT", "BNB", -11001),
            ("XXXYYY", "BTC", -11001),
        ] as [(String, String, Int?)]
    )
    func `isolated responses follow the pair`(symbol: String, asset: String, code: Int?) async throws {
        let response = try await TestClient()
            .signed("/sapi/v1/margin/maxBorrowable", "asset=\(asset)&isolatedSymbol=\(symbol)")
        #expect(response.code == code)
        #expect((response.amount ?? .zero) > .zero || code != nil)
    }
}
