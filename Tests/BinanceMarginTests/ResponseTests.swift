import JSONText
import Testing

@testable import BinanceMargin

/// Responses in the documented forms.
@Suite struct ResponseTests {
    private func read<Value: JSONReadable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try Value(json: JSONValue(parsing: Array(text.utf8)))
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
        #expect(account.marginLevel?.text == "11.64405625")
        #expect(account.totalCollateralValueInUSDT?.text == "5.82728457")
        #expect(account.userAssets?.first?.free.text == "0.00499500")
        #expect(account.transferInEnabled == nil)
        #expect(account.totalOpenOrderLossInUSDT == nil)
        #expect(account.withdrawCollateralMarginLevel == nil)
    }

    @Test(arguments: ["TotalCollateralValueInUSDT", "totalCollateralValueInUSDT"])
    func `the collateral value is read by both of its names`(_ name: String) throws {
        let account: MarginAccount = try read(
            #"{"marginLevel":"2","withdrawCollateralMarginLevel":"2.5","\#(name)":"5.8","userAssets":[]}"#
        )
        #expect(account.totalCollateralValueInUSDT?.text == "5.8")
        #expect(account.withdrawCollateralMarginLevel?.text == "2.5")
        #expect(account.userAssets == [])
    }

    @Test func `an unreadable balance does not affect the others, and a missing list is not an empty one`() throws {
        let good = #"{"asset":"BTC","borrowed":"0","free":"1","interest":"0","locked":"0","netAsset":"1"}"#
        let account: MarginAccount = try read(
            #"{"userAssets":[{"asset":"ETH","borrowed":"0","free":null},\#(good),7]}"#
        )
        #expect(account.userAssets?.map(\.asset) == ["BTC"])
        #expect(account.unreadableAssets == ["ETH", ""])
        for missing in ["{}", #"{"userAssets":null}"#, #"{"userAssets":{}}"#] {
            #expect(try read(missing, as: MarginAccount.self).userAssets == nil)
        }
    }

    @Test func `the three lists of ratios are read, each open at its end, and an unreadable one is not missing`() throws
    {
        let steps =
            #"[{"minUsdValue":"0","maxUsdValue":"100","discountRate":"1"},{"minUsdValue":"100","discountRate":"0.5"}]"#
        let ratios: [CollateralRatio] = try read(
            """
            [{"assetNames":["BTC"],"collaterals":\(steps),"borrowCollaterals":[{"discountRate":"0.9999"}],
            "withdrawCollaterals":null},
            {"assetNames":null,"collaterals":[{"maxUsdValue":"much","discountRate":"1"}],"borrowCollaterals":7}]
            """
        )
        #expect(ratios.first?.collaterals?.map(\.discountRate.text) == ["1", "0.5"])
        #expect(ratios.first?.collaterals?.last?.maxUSDValue == nil)
        #expect(ratios.first?.borrowCollaterals?.count == 1)
        #expect(ratios.first?.withdrawCollaterals == nil)
        #expect(ratios.last?.assetNames == nil)
        #expect(ratios.last?.collaterals == [])
        #expect(ratios.last?.borrowCollaterals == [])
    }

    @Test func `special keys are counted without being read, and a liquidation loan is read`() throws {
        let keys: [SpecialKey] = try read(
            #"[{"apiName":"n","apiKey":"k","ip":"","type":"RSA","permissionMode":"TRADE"}]"#
        )
        #expect(keys.map(\.permissionMode) == ["TRADE"])
        let loan: LiquidationLoan = try read(#"{"asset":"USDC","amount":"9","repaidAmount":"2","remainingAmount":"7"}"#)
        #expect(loan.remainingAmount?.text == "7")
        #expect(try read("{}", as: LiquidationLoan.self).remainingAmount == nil)
    }

    @Test func `lists that were not sent are not taken for empty ones`() throws {
        let restricted: RestrictedAssets = try read(#"{"maxCollateralExceededAsset":null}"#)
        #expect(restricted.maxCollateralExceeded == nil)
        #expect(try read(#"{"delistTime":1}"#, as: Delisting.self).crossMarginAssets == nil)
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

    @Test func `the shorter responses are read`() throws {
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
        let tiers =
            #"[{"symbol":"BTCUSDT","tier":1,"effectiveMultiple":"10","initialRiskRatio":"1.111","isPublic":false}]"#
        #expect(try read(tiers, as: [IsolatedMarginTier].self).first?.initialRiskRatio?.text == "1.111")
        #expect(try read(tiers, as: [IsolatedMarginTier].self).first?.isPublic == false)
        let rates = #"[{"asset":"BTC","nextHourlyInterestRate":"0.00000571"}]"#
        #expect(try read(rates, as: [HourlyInterestRate].self).first?.rate.text == "0.00000571")
    }

    @Test func `what cannot be done without is missed with its place`() throws {
        #expect(throws: JSONMismatch(path: "amount", expected: .amount)) {
            try read(#"{"borrowLimit":"60"}"#, as: MaxBorrowable.self)
        }
        #expect(throws: JSONMismatch(path: "assets[0].baseAsset.free", expected: .amount)) {
            try read(
                #"{"assets":[{"symbol":"BTCUSDT","baseAsset":{"asset":"BTC","borrowed":"0","free":true}}]}"#,
                as: IsolatedAccount.self
            )
        }
        #expect(throws: JSONMismatch(path: "", expected: .object)) { try read("[]", as: MaxBorrowable.self) }
    }

    @Test func `long lists are requested in parts, each item once`() {
        #expect(MarginClient.parts(of: [1, 2, 2, 3, 4, 5, 6, 1], cap: 5) == [[1, 2, 3, 4, 5], [6]])
        #expect(MarginClient.parts(of: [Int](), cap: 5).isEmpty)
    }

    private static let documented =
        #""enableWithdrawals":false,"enableInternalTransfer":false,"enableMargin":false,"#
        + #""enableSpotAndMarginTrading":false,"enableFutures":false,"permitsUniversalTransfer":false,"#
        + #""enablePortfolioMarginTrading":false,"enableVanillaOptions":false,"enableFixApiTrade":false"#

    @Test(arguments: [
        ("", []), (#","enableFixReadOnly":true,"enableReading":true"#, []),
        (#","enableTeleport":true"#, ["enableTeleport"]), (#","permitsAnything":true"#, ["permitsAnything"]),
        (#","enableTeleport":false,"canFly":true,"tradingAuthorityExpirationTime":5"#, []),
        (#","enableTeleport":"yes""#, ["enableTeleport?"]), (#","enableTeleport":null"#, ["enableTeleport?"]),
        (#","enable\u001b[31m":true"#, []),
    ])
    func `every permission beyond reading is named, new ones too`(more: String, expected: [String]) throws {
        let restrictions = try read("{\(Self.documented)\(more)}", as: APIRestrictions.self)
        #expect(restrictions.beyondReading.map { $0.isGranted ? $0.name : $0.name + "?" } == expected)
    }

    @Test(arguments: [
        "enableWithdrawals", "enableInternalTransfer", "enableMargin", "enableSpotAndMarginTrading", "enableFutures",
        "permitsUniversalTransfer", "enablePortfolioMarginTrading", "enableVanillaOptions", "enableFixApiTrade",
    ])
    func `a documented permission that is not read counts as granted`(name: String) throws {
        for (value, isGranted) in [("true", true), ("\"no\"", false), ("null", false), ("0", false), ("", false)] {
            let member = "\"\(name)\":false"
            let changed = Self.documented.replacing(member, with: value.isEmpty ? "\"x\":1" : "\"\(name)\":\(value)")
            let restrictions = try read("{\(changed)}", as: APIRestrictions.self)
            #expect(restrictions.beyondReading == [KeyPermission(name, isGranted: isGranted)], "\(value)")
        }
    }
}
