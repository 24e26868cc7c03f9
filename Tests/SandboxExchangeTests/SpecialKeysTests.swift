import ExactDecimals
import Testing
import InjectedTime

@testable import SandboxExchange

@Suite struct SpecialKeysTests {
    private func client(_ members: String, keys: String = "") throws -> TestClient {
        let text = #"{"extends": "standard"\#(members)\#(keys)}"#
        return try TestClient(ScenarioReader.read(Array(text.utf8)))
    }

    private static let world = """
        , "specialKeys": [
            {"apiName": "first", "apiKey": "AAAA", "ip": "192.0.2.1,192.0.2.2", "type": "RSA"},
            {"apiName": "second", "apiKey": "mine", "permissionMode": "READ"},
            {"apiName": "pair", "apiKey": "BBBB", "symbol": "BTCUSDT"}],
          "liquidationLoan": {"amount": "1200.5", "repayments": [
            {"amount": "200.5", "before": "2d"}, {"amount": "10", "status": "PENDING"}, {"amount": "3", "before": "8d"}]}
        """

    private static func key(_ permissions: String) -> String {
        #", "keys": [{"apiKey": "mine", "secret": "secret", "permissions": [\#(permissions)]}]"#
    }

    @Test func `the list has the keys of cross margin, or of the pair asked for`() async throws {
        let client = try client(Self.world)
        let path = "/sapi/v1/margin/api-key-list"
        let cross = await client.signed(path)
        #expect(
            cross.text == """
                [{"apiName":"first","apiKey":"AAAA","ip":"192.0.2.1,192.0.2.2","type":"RSA","permissionMode":"TRADE"},\
                {"apiName":"second","apiKey":"mine","ip":"","type":"Ed25519","permissionMode":"READ"}]
                """
        )
        #expect(await client.signed(path, "symbol=BTCUSDT").field("apiName") == "pair")
        #expect(await client.signed(path, "symbol=ETHUSDT").text == "[]")
        #expect(await client.signed(path, "symbol=NOPE").code == -3028)
        #expect(try await self.client("").signed(path).text == "[]")
    }

    @Test func `a special key asks about itself, any other key about the first`() async throws {
        let path = "/sapi/v1/margin/apiKey"
        #expect(try await client(Self.world).signed(path).field("apiName") == "first")
        let own = try client(Self.world, keys: Self.key(#""reading", "trading""#))
        #expect(await own.signed(path).field("apiName") == "second")
        #expect(try await client("").signed(path).code == -2015)
    }

    @Test func `the loan is what is left of it, and its history the last week`() async throws {
        let client = try client(Self.world)
        let path = "/sapi/v1/margin/liquidation-loan"
        #expect(
            await client.signed(path).text
                == #"{"asset":"USDC","amount":"1200.5","repaidAmount":"203.5","remainingAmount":"997"}"#
        )
        let history = await client.signed(path + "/repay-history")
        #expect(history.field("total") == "2")
        #expect(history.field("status") == "SUCCESS")
        #expect(history.field("createTime") == "\(client.time.wallMilliseconds - 2 * 86_400_000)")
        let start = client.time.wallMilliseconds - 30 * 86_400_000
        #expect(await client.signed(path + "/repay-history", "startTime=\(start)").field("total") == "3")
        let early = client.time.wallMilliseconds - 91 * 86_400_000
        #expect(await client.signed(path + "/repay-history", "startTime=\(early)").code == -1127)
        #expect(
            try await self.client("").signed(path).text
                == #"{"asset":"USDC","amount":"0","repaidAmount":"0","remainingAmount":"0"}"#
        )
    }

    @Test(
        arguments: [
            (#""reading""#, [-2015, -2015, -2015, -2015]),
            (#""reading", "margin""#, [-2015, -2015, nil, nil]),
            (#""reading", "trading""#, [nil, nil, nil, nil]),
        ] as [(String, [Int?])]
    )
    func `a key that only reads is refused`(permissions: String, codes: [Int?]) async throws {
        let client = try client(Self.world, keys: Self.key(permissions))
        let paths = ["api-key-list", "apiKey", "liquidation-loan", "liquidation-loan/repay-history"]
        for (path, code) in zip(paths, codes) {
            #expect(await client.signed("/sapi/v1/margin/\(path)").code == code, "\(path)")
        }
        #expect(await client.signed("/sapi/v1/margin/account").status == 200)
    }

    @Test(arguments: [
        ("api-key-list", 1), ("apiKey", 1), ("oto/openOrderList", 10), ("liquidation-loan", 100),
        ("liquidation-loan/repay-history", 100),
    ])
    func `they are counted by account`(path: String, weight: Int) async throws {
        let response = try await client(Self.world).signed("/sapi/v1/margin/\(path)")
        #expect(response.header("X-SAPI-USED-UID-WEIGHT-1M") == "\(weight)")
        #expect(response.header("X-SAPI-USED-IP-WEIGHT-1M") == nil)
    }

    @Test func `the permissions of a key are served, new ones among them`() async throws {
        let more = #""reading", "margin", "enableVanillaOptions", "enableFixApiTrade", "permitsMoonTravel""#
        let response = try await client("", keys: Self.key(more)).signed("/sapi/v1/account/apiRestrictions")
        for name in KeyPermissions.memberNames + ["permitsMoonTravel"] {
            let isOn = more.contains(name) || ["enableReading", "enableMargin"].contains(name)
            #expect(response.field(name) == "\(isOn)", "\(name)")
        }
        let plain = try await client("").signed("/sapi/v1/account/apiRestrictions")
        #expect(plain.field("enableSpotAndMarginTrading") == "true")
        #expect(plain.field("permitsMoonTravel") == nil)
    }
}

/// What the exchange does not document, as switches.
@Suite struct UndocumentedRulesTests {
    private func account(_ members: String) async throws -> Response {
        let text = #"{"extends": "standard", \#(members)}"#
        return try await TestClient(ScenarioReader.read(Array(text.utf8))).signed("/sapi/v1/margin/account")
    }

    @Test func `the collateral value has one of two names`() async throws {
        let live = try await account(#""rules": {"collateralValueName": "totalCollateralValueInUSDT"}"#)
        #expect(live.field("totalCollateralValueInUSDT") == "57159.61760000")
        #expect(live.field("TotalCollateralValueInUSDT") == nil)
        let documented = try await account(#""rules": "2026""#)
        #expect(documented.field("TotalCollateralValueInUSDT") == "57159.61760000")
        #expect(documented.field("totalCollateralValueInUSDT") == nil)
    }

    @Test(arguments: [("borrow", "57159.61760000"), ("liquidation", "57164.54000000")])
    func `the collateral value is of one of three lists`(list: String, value: String) async throws {
        let response = try await account(#""rules": {"collateralValueList": "\#(list)"}"#)
        #expect(response.field("TotalCollateralValueInUSDT") == value)
        #expect(response.field("collateralMarginLevel") == "28.5798088")
        #expect(response.field("marginLevel") == "28.58227")
    }

    @Test(arguments: ["2023", "2026"])
    func `open orders may take from the collateral`(year: String) async throws {
        let cross = """
            "rules": \(year), "cross": {"openOrderLoss": "100", "balances": {
              "USDT": {"free": "1000", "locked": "200"}, "BTC": {"borrowed": "0.01"}}}
            """
        let response = try await account(cross)
        let value = year == "2023" ? "1100.00000000" : "1099.88000000"
        #expect(response.field("TotalCollateralValueInUSDT") == value)
        #expect(response.field("totalOpenOrderLossInUSDT") == (year == "2023" ? "100.00000000" : nil))
        #expect(response.text.contains(#""locked":"200.00000000""#))
    }

    @Test func `a tier says whether it is offered to all`() async throws {
        let text = """
            {"extends": "standard", "isolated": [], "pairs": [
              {"symbol": "BTCUSDT", "base": "BTC", "quote": "USDT", "isolated": {"tiers": [
                {"leverage": "10", "initialRiskRatio": "1.111", "liquidationRiskRatio": "1.05",
                 "baseMaximum": "9", "quoteMaximum": "1", "isPublic": false},
                {"leverage": "5", "initialRiskRatio": "1.25", "liquidationRiskRatio": "1.15",
                 "baseMaximum": "9", "quoteMaximum": "1"}]}}]}
            """
        let client = try TestClient(ScenarioReader.read(Array(text.utf8)))
        for (tier, isPublic) in [(1, "false"), (2, "true")] {
            let response = await client.signed("/sapi/v1/margin/isolatedMarginTier", "symbol=BTCUSDT&tier=\(tier)")
            #expect(response.field("isPublic") == isPublic)
        }
    }
}
