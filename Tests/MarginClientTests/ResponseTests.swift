import Testing

@testable import MarginClient

/// Answers in the documented shapes.
@Suite struct ResponseTests {
    private func read<Value: JSONReadable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try Value(json: try JSONReader.read(Array(text.utf8)))
    }

    @Test func `a margin account is read, its odd capital included`() throws {
        let account: MarginAccount = try read(
            """
            {"created":true,"borrowEnabled":true,"marginLevel":"11.64405625","collateralMarginLevel":"3.2",
            "totalAssetOfBtc":"6.82728457","totalLiabilityOfBtc":"0.58633215","totalNetAssetOfBtc":"6.24095242",
            "TotalCollateralValueInUSDT":"5.82728457","tradeEnabled":true,"accountType":"MARGIN_1","news":[{}],
            "userAssets":[{"asset":"BTC","borrowed":"0.00000000","free":"0.00499500","interest":"0.00000000",
            "locked":"0.00000000","netAsset":"0.00499500"}]}
            """
        )
        #expect(account.marginLevel.text == "11.64405625")
        #expect(account.totalCollateralValueInUSDT?.text == "5.82728457")
        #expect(account.userAssets.first?.free.text == "0.00499500")
        #expect(account.transferInEnabled == nil)
    }

    @Test func `an isolated account is read`() throws {
        let coin =
            #"{"asset":"BTC","borrowEnabled":true,"borrowed":"0","free":"0","interest":"0","locked":"0","netAsset":"0"}"#
        let account: IsolatedAccount = try read(
            """
            {"assets":[{"baseAsset":\(coin),"quoteAsset":\(coin),"symbol":"BTCUSDT","isolatedCreated":true,
            "enabled":true,"marginLevel":"999","marginLevelStatus":"EXCESSIVE","marginRatio":"10"}]}
            """
        )
        let pair = try #require(account.pairs.first)
        #expect(pair.symbol == "BTCUSDT")
        #expect(pair.base.borrowed.text == "0")
        #expect(pair.isEnabled == true)
    }

    @Test func `an id beyond what a double holds survives`() throws {
        let pairs: [MarginPair] = try read(
            #"[{"id":351637150141315861,"base":"BNB","quote":"BTC","symbol":"BNBBTC","isMarginTrade":true}]"#
        )
        #expect(pairs.first?.id == 351_637_150_141_315_861)
    }

    @Test func `inventory is read, digits and unit of its time included`() throws {
        let inventory: AvailableInventory = try read(
            #"{"assets":{"MATIC":"100000000","SHIB":97409653.10},"updateTime":1699272487}"#
        )
        #expect(inventory.assets["SHIB"]?.text == "97409653.10")
        #expect(inventory.updatedMilliseconds == 1_699_272_487_000)
    }

    @Test func `the shorter answers are read`() throws {
        #expect(try read(#"{"amount":"3.59498107"}"#, as: MaxTransferable.self).amount.text == "3.59498107")
        #expect(try read(#"{"status":1,"msg":"system_maintenance"}"#, as: SystemStatus.self).status == 1)
        #expect(try read(#"{"normalBar":"1.5"}"#, as: TradeCoefficients.self).normalBar.text == "1.5")
        #expect(try read(#"{"vipLevel":0,"isMarginEnabled":true}"#, as: AccountInfo.self).isMarginEnabled == true)
        #expect(try read(#"{"ipRestrict":false,"enableReading":true}"#, as: APIRestrictions.self).enableReading == true)
        #expect(
            try read(#"{"calcTime":1,"price":"0.00333930","symbol":"BNBBTC"}"#, as: PriceIndex.self).price.text
                == "0.00333930"
        )
        #expect(
            try read(#"{"maxCollateralExceededAsset":["ACH"]}"#, as: RestrictedAssets.self).maxCollateralExceeded == [
                "ACH"
            ]
        )
        let tiers = #"[{"symbol":"BTCUSDT","tier":1,"effectiveMultiple":"10","initialRiskRatio":"1.111"}]"#
        #expect(try read(tiers, as: [IsolatedMarginTier].self).first?.initialRiskRatio?.text == "1.111")
        let rates = #"[{"asset":"BTC","nextHourlyInterestRate":"0.00000571"}]"#
        #expect(try read(rates, as: [HourlyInterestRate].self).first?.rate.text == "0.00000571")
    }

    @Test func `what cannot be done without is missed with its place`() throws {
        #expect(throws: JSONMismatch(path: "amount", expected: .amount)) {
            try read(#"{"borrowLimit":"60"}"#, as: MaxBorrowable.self)
        }
        #expect(throws: JSONMismatch(path: "userAssets[0].free", expected: .decimal)) {
            try read(
                #"{"marginLevel":"1","userAssets":[{"asset":"BTC","borrowed":"0","free":true}]}"#,
                as: MarginAccount.self
            )
        }
        #expect(throws: JSONMismatch(path: "", expected: .object)) { try read("[]", as: MaxBorrowable.self) }
    }

    @Test func `long lists are asked about in parts, each item once`() {
        #expect(MarginClient.parts(of: [1, 2, 2, 3, 4, 5, 6, 1], cap: 5) == [[1, 2, 3, 4, 5], [6]])
        #expect(MarginClient.parts(of: [Int](), cap: 5).isEmpty)
    }
}
