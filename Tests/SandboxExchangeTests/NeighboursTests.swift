import JSONText
import ExactDecimals
import Testing
import InjectedTime

@testable import SandboxExchange

/// An input of the model, and the responses that must change with it while all others stay the same.
struct NeighbourCase: Sendable, CustomTestStringConvertible {
    let input: String
    let change: @Sendable (inout Scenario) -> Void
    let moved: Set<String>

    var testDescription: String { input }
}

@Suite struct NeighboursTests {
    private static let requests: [String: String] = [
        "maxBorrowable": "/sapi/v1/margin/maxBorrowable?asset=BTC",
        "maxBorrowable isolated": "/sapi/v1/margin/maxBorrowable?asset=ETH&isolatedSymbol=ETHUSDT",
        "maxTransferable": "/sapi/v1/margin/maxTransferable?asset=BTC",
        "account": "/sapi/v1/margin/account",
        "isolated/account": "/sapi/v1/margin/isolated/account",
        "allAssets": "/sapi/v1/margin/allAssets?asset=BTC",
        "crossMarginData": "/sapi/v1/margin/crossMarginData?coin=BTC",
        "isolatedMarginTier": "/sapi/v1/margin/isolatedMarginTier?symbol=ETHUSDT",
        "collateralRatio": "/sapi/v1/margin/crossMarginCollateralRatio",
        "tradeCoeff": "/sapi/v1/margin/tradeCoeff",
        "priceIndex": "/sapi/v1/margin/priceIndex?symbol=BTCUSDT",
        "inventory": "/sapi/v1/margin/available-inventory?type=MARGIN",
        "hourlyRate": "/sapi/v1/margin/next-hourly-interest-rate?assets=BTC&isIsolated=FALSE",
        "info": "/sapi/v1/account/info",
    ]

    private static func still(_ scenario: inout Scenario, _ name: String, _ change: (Asset) -> Asset) {
        scenario.assets = scenario.assets.map { $0.name == name ? change($0) : $0 }
    }

    private static let cases: [NeighbourCase] = [
        NeighbourCase(
            input: "cross collateral",
            change: { $0.cross.balances["BTC"]?.free = ExactDecimal(1) },
            moved: ["maxBorrowable", "maxTransferable", "account"]
        ),
        NeighbourCase(
            input: "cross debt",
            change: { $0.cross.balances["USDC"]?.borrowed = ExactDecimal(9_000) },
            moved: ["maxBorrowable", "account"]
        ),
        NeighbourCase(
            input: "the price of BTC",
            change: { still(&$0, "BTC") { $0.with(price: .still(ExactDecimal(50_000))) } },
            moved: ["maxBorrowable", "account", "isolated/account", "priceIndex"]
        ),
        NeighbourCase(
            input: "leverage 5",
            change: { $0.cross.thresholds = .fivefold },
            moved: ["maxBorrowable", "tradeCoeff"]
        ),
        NeighbourCase(
            input: "BTC not lent",
            change: { still(&$0, "BTC") { $0.with(isBorrowable: false) } },
            moved: ["maxBorrowable", "allAssets", "crossMarginData", "inventory", "hourlyRate", "isolated/account"]
        ),
        NeighbourCase(
            input: "collateral tiers of BNB",
            change: {
                still(&$0, "BNB") {
                    $0.with(collateral: CollateralRatios(liquidation: .nothing, borrow: .nothing, withdraw: .nothing))
                }
            },
            moved: ["maxBorrowable", "account", "collateralRatio"]
        ),
        NeighbourCase(
            input: "liquidation tiers of BNB",
            change: {
                still(&$0, "BNB") { bnb in
                    let (borrow, withdraw) = (bnb.collateral.borrow, bnb.collateral.withdraw)
                    let ratios = CollateralRatios(liquidation: .nothing, borrow: borrow, withdraw: withdraw)
                    return bnb.with(collateral: ratios)
                }
            },
            moved: ["account", "collateralRatio"]
        ),
        NeighbourCase(
            input: "the loss of open orders",
            change: { $0.cross.openOrderLoss = ExactDecimal(100) },
            moved: ["maxBorrowable", "account"]
        ),
        NeighbourCase(
            input: "the rules of 2023",
            change: { $0.rules.year = .year2023 },
            moved: ["maxBorrowable", "account", "collateralRatio"]
        ),
        NeighbourCase(
            input: "VIP level",
            change: { $0.vipLevel = 1 },
            moved: ["maxBorrowable", "maxBorrowable isolated", "crossMarginData", "info"]
        ),
        NeighbourCase(
            input: "an isolated debt",
            change: { $0.isolated["ETHUSDT"]?.quote.borrowed = ExactDecimal(7_000) },
            moved: ["maxBorrowable isolated", "isolated/account"]
        ),
        NeighbourCase(
            input: "an account that may not borrow",
            change: { $0.cross.isBorrowEnabled = false },
            moved: ["maxBorrowable", "account"]
        ),
    ]

    private func responses(_ scenario: Scenario) async throws -> [String: String] {
        var steady = scenario
        Self.still(&steady, "ETH") { $0.with(price: .still(ExactDecimal(3_200))) }
        let client = try TestClient(steady)
        var responses: [String: String] = [:]
        for (name, target) in Self.requests {
            let parts = target.split(separator: "?")
            let response = await client.signed(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            #expect(response.status == 200, "\(target): \(response.text)")
            responses[name] = response.text
        }
        return responses
    }

    @Test(arguments: cases)
    func `an input moves just the neighbours that follow from it`(item: NeighbourCase) async throws {
        var changed = Scenario.standard
        item.change(&changed)
        let before = try await responses(.standard)
        let after = try await responses(changed)
        #expect(Set(before.keys.filter { before[$0] != after[$0] }) == item.moved)
    }

    @Test func `interest moves what follows from debt, hour by hour`() async throws {
        let client = try TestClient()
        let path = "/sapi/v1/margin/isolated/account"
        let start = await client.signed(path, "symbols=ETHUSDT")
        client.time.advance(by: .seconds(3_599))
        #expect(await client.signed(path, "symbols=ETHUSDT").text.contains(#""interest":"0.41""#))
        client.time.advance(by: .seconds(1))
        // 6000 USDT at 0.00027397 / 24, published as 0.00001142 an hour.
        #expect(await client.signed(path, "symbols=ETHUSDT").text.contains(#""interest":"0.47852""#))
        #expect(start.text.contains(#""interest":"0.41""#))
        let history = await client.signed("/sapi/v1/margin/interestHistory", "isolatedSymbol=ETHUSDT")
        #expect(history.field("interest") == "0.06852000")
        // Six hours before the start make the interest that was owed then.
        #expect(history.field("total") == "7")
    }

    @Test func `the level of the account agrees with its parts`() async throws {
        let account = try await TestClient().signed("/sapi/v1/margin/account")
        #expect(account.field("collateralMarginLevel") == "28.5798088")
        #expect(account.field("TotalCollateralValueInUSDT") == "57159.61760000")
        #expect(account.field("totalLiabilityOfBtc") == "0.03125000")
    }

    @Test func `a locked balance is an open order`() async throws {
        let text = """
            {"extends": "standard",
             "cross": {"balances": {"BTC": {"locked": "0.1"}, "USDT": {"free": "5", "locked": "320"}}},
             "isolated": [{"symbol": "ETHUSDT", "base": {"locked": "2"}}]}
            """
        let client = try TestClient(ScenarioReader.read(Array(text.utf8)))
        let path = "/sapi/v1/margin/openOrders"
        let cross = await client.signed(path).text
        #expect(cross.contains(#""origQty":"0.10000000","price":"128000.00000000""#))
        #expect(cross.contains(#""origQty":"0.01000000","price":"32000.00000000""#))
        #expect(cross.split(separator: "orderId").count == 3)
        #expect(await client.signed(path, "symbol=ETHUSDT").text == "[]")
        let pair = await client.signed(path, "symbol=ETHUSDT&isIsolated=TRUE")
        #expect(pair.field("side") == "SELL" && pair.field("origQty") == "2.00000000")
        #expect(await client.signed(path, "isIsolated=TRUE").code == -1102)
        #expect(try await TestClient().signed(path).text == "[]")
    }

    @Test func `every path responses or refuses in JSON, whatever it is asked`() async throws {
        var scenario = Scenario.standard
        scenario.limits.isEnforced = false
        let client = try TestClient(scenario)
        for endpoint in Endpoint.all {
            for parameters in ["", "symbol=BTCUSDT", "asset=BTC&type=MARGIN&size=x", "symbols=%00&current=0&size=-1"] {
                let response = await client.signed(endpoint.path, parameters)
                #expect(throws: Never.self) { try JSONValue(parsing: response.response.body) }
                #expect(response.status == 200 || response.code != nil, "\(endpoint.path)?\(parameters)")
            }
        }
    }
}

extension CollateralSchedule {
    /// Nothing of the value counts.
    fileprivate static let nothing = CollateralSchedule(tiers: [CollateralTier(upTo: nil, ratio: .zero)])
}

extension Asset {
    /// This asset with some of its terms changed.
    fileprivate func with(
        price: PriceFeed? = nil,
        isBorrowable: Bool? = nil,
        collateral: CollateralRatios? = nil
    ) -> Asset {
        Asset(
            name: name,
            fullName: fullName,
            isBorrowable: isBorrowable ?? self.isBorrowable,
            isMortgageable: isMortgageable,
            minimumBorrow: minimumBorrow,
            minimumRepay: minimumRepay,
            collateral: collateral ?? self.collateral,
            price: price ?? self.price,
            dailyInterest: dailyInterest,
            borrowLimits: borrowLimits,
            inventory: inventory
        )
    }
}
