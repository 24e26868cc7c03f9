import InjectedTime
import JSONText
import Testing

@testable import BinanceMargin

/// Members that are there and cannot be read: an unreadable limit must not look like a missing one.
@Suite struct UnreadableMemberTests {
    @Test(arguments: ["-1", "-0.00000001"])
    func `a price, a level, a threshold or a balance below zero is a mismatch`(number: String) {
        let account = #"{"marginLevel":"2","collateralMarginLevel":"\#(number)"}"#
        let balance = #"{"asset":"A","borrowed":"0","free":"\#(number)","interest":"0","locked":"0","netAsset":"0"}"#
        #expect(throws: JSONMismatch.self) { try MarginAccount(json: JSONValue(parsing: Array(account.utf8))) }
        #expect(throws: JSONMismatch.self) { try MarginBalance(json: JSONValue(parsing: Array(balance.utf8))) }
        #expect(throws: JSONMismatch.self) {
            try PriceIndex(json: JSONValue(parsing: Array(#"{"calcTime":1,"symbol":"A","price":"\#(number)"}"#.utf8)))
        }
        #expect(throws: JSONMismatch.self) {
            try TradeCoefficients(json: JSONValue(parsing: Array(#"{"normalBar":"\#(number)"}"#.utf8)))
        }
    }

    @Test func `a ban's end too far off is the latest there is, and not none`() {
        for digits in ["99999999999999", "253402300800000", "9223372036854775807", String(repeating: "9", count: 40)] {
            #expect(BanNotice.end(in: "IP banned until \(digits).") == 9_999_999_999_999)
        }
        #expect(BanNotice.end(in: "IP banned until 1660090423228.") == 1_660_090_423_228)
        #expect(BanNotice.end(in: "IP banned until 12.") == nil)
    }

    @Test(arguments: [
        #""abc""#, #""1e2""#, "1e2", #""0x10""#, "\"\"", #"" 60""#, #""60 ""#, #""+60""#, #""60,5""#, #""６０""#,
        #""NaN""#,
        "-1", #""-1""#, #""-0.00000001""#, "true", "{}", "[60]", #"{"value":"60"}"#,
        #""1\#(String(repeating: "0", count: 80))""#,
    ])
    func `an unreadable limit is not no limit, nor is an unreadable amount an amount`(text: String) {
        #expect(throws: JSONMismatch(path: "borrowLimit", expected: .amount)) {
            try Self.read(#"{"amount":"1.5","borrowLimit":\#(text)}"#, as: MaxBorrowable.self)
        }
        #expect(throws: JSONMismatch(path: "amount", expected: .amount)) {
            try Self.read(#"{"amount":\#(text),"borrowLimit":"60"}"#, as: MaxBorrowable.self)
        }
        #expect(throws: JSONMismatch(path: "amount", expected: .amount)) {
            try Self.read(#"{"amount":\#(text)}"#, as: MaxTransferable.self)
        }
    }

    @Test(arguments: [#"{"amount":"1.5"}"#, #"{"amount":"1.5","borrowLimit":null}"#])
    func `a limit that is not sent is none`(text: String) throws {
        let response = try Self.read(text, as: MaxBorrowable.self)
        #expect(response.amount.text == "1.5")
        #expect(response.borrowLimit == nil)
    }

    @Test(arguments: ["0", #""0""#, #""0.00000000""#, "60.5", #""60.50""#])
    func `a limit that can be read is one`(text: String) throws {
        let response = try Self.read(#"{"amount":"0","borrowLimit":\#(text)}"#, as: MaxBorrowable.self)
        #expect(response.borrowLimit?.text == text.filter { $0 != "\"" })
    }

    struct Sample: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let read: @Sendable (JSONValue) throws -> Void

        init<Value: JSONReadable & Sendable>(_ type: Value.Type, _ text: String) {
            testDescription = "\(type)"
            self.text = text
            read = { _ = try Value(json: $0) }
        }
    }

    private static let balance =
        #"{"asset":"BTC","borrowEnabled":true,"borrowed":"0","free":"0","interest":"0","locked":"0","netAsset":"-1"}"#

    /// Every member that is read of every response.
    static let samples = [
        Sample(
            APIRestrictions.self,
            #"{"createTime":1623840271000,"tradingAuthorityExpirationTime":1628985600000}"#
        ),
        Sample(
            AccountInfo.self,
            #"{"vipLevel":0,"isMarginEnabled":true,"isFutureEnabled":true,"isPortfolioMarginRetailEnabled":true}"#
        ),
        Sample(AvailableInventory.self, #"{"assets":{"BTC":"1","ETH":"2"},"updateTime":1699272487}"#),
        Sample(CollateralStep.self, #"{"minUsdValue":"0","maxUsdValue":"13000000","discountRate":"1"}"#),
        Sample([CollateralRatio].self, #"[{"assetNames":["BNX"]}]"#),
        Sample(
            [CrossMarginData].self,
            """
            [{"vipLevel":0,"coin":"BTC","transferIn":true,"borrowable":true,"dailyInterest":"0.00026125",
            "yearlyInterest":"0.0953","borrowLimit":"180","marginablePairs":["BNBBTC"]}]
            """
        ),
        Sample(
            [Delisting].self,
            #"[{"delistTime":1686161202000,"crossMarginAssets":["BTC"],"isolatedMarginSymbols":["ADAUSDT"]}]"#
        ),
        Sample(
            ExchangeInfo.self,
            """
            {"symbols":[{"symbol":"BTCUSDT","status":"TRADING","baseAsset":"BTC","quoteAsset":"USDT",
            "isMarginTradingAllowed":true}]}
            """
        ),
        Sample([HourlyInterestRate].self, #"[{"asset":"BTC","nextHourlyInterestRate":"0.00000571"}]"#),
        Sample(
            IsolatedAccount.self,
            """
            {"assets":[{"baseAsset":\(balance),"quoteAsset":\(balance),"symbol":"BTCUSDT","isolatedCreated":true,
            "enabled":true,"marginLevel":"999","marginLevelStatus":"EXCESSIVE","marginRatio":"10","indexPrice":"1",
            "liquidatePrice":"0","tradeEnabled":true}],"totalAssetOfBtc":"1"}
            """
        ),
        Sample(
            [IsolatedMarginData].self,
            """
            [{"vipLevel":0,"symbol":"BTCUSDT","leverage":"10",
            "data":[{"coin":"BTC","dailyInterest":"0.00026125","borrowLimit":"270"}]}]
            """
        ),
        Sample(
            [IsolatedMarginTier].self,
            """
            [{"symbol":"BTCUSDT","tier":1,"effectiveMultiple":"10","initialRiskRatio":"1.111",
            "liquidationRiskRatio":"1.05","isPublic":true,"baseAssetMaxBorrowable":"9","quoteAssetMaxBorrowable":"70000"}]
            """
        ),
        Sample(
            MarginAccount.self,
            """
            {"created":true,"borrowEnabled":true,"marginLevel":"11.6","collateralMarginLevel":"3.2",
            "totalAssetOfBtc":"6.8","totalLiabilityOfBtc":"0.5","totalNetAssetOfBtc":"6.2",
            "TotalCollateralValueInUSDT":"5.8","tradeEnabled":true,"transferInEnabled":true,"transferOutEnabled":true,
            "totalOpenOrderLossInUSDT":"1","withdrawCollateralMarginLevel":"2","accountType":"MARGIN_1"}
            """
        ),
        Sample(
            [MarginAsset].self,
            """
            [{"assetFullName":"USD coin","assetName":"USDC","isBorrowable":true,"isMortgageable":true,
            "userMinBorrow":"0.00000000","userMinRepay":"0.00000000","delistTime":1704973040}]
            """
        ),
        Sample(
            [MarginPair].self,
            """
            [{"id":351637150141315861,"symbol":"BNBBTC","base":"BNB","quote":"BTC","isMarginTrade":true,
            "isBuyAllowed":true,"isSellAllowed":true,"delistTime":1704973040}]
            """
        ),
        Sample([SpecialKey].self, #"[{"permissionMode":"TRADE"}]"#),
        Sample(LiquidationLoan.self, #"{"asset":"USDC","amount":"9","remainingAmount":"7"}"#),
        Sample(PriceIndex.self, #"{"calcTime":1562046418000,"price":"0.00333930","symbol":"BNBBTC"}"#),
        Sample(
            RestrictedAssets.self,
            #"{"openLongRestrictedAsset":["ADA"],"maxCollateralExceededAsset":["ACH"]}"#
        ),
        Sample(ServerTime.self, #"{"serverTime":1499827319559}"#),
        Sample(SystemStatus.self, #"{"status":0,"msg":"normal"}"#),
        Sample(
            TradeCoefficients.self,
            #"{"normalBar":"1.5","marginCallBar":"1.3","forceLiquidationBar":"1.1"}"#
        ),
    ]

    @Test(arguments: samples)
    func `every member that cannot be read is missed with its place`(_ sample: Sample) throws {
        let json = try JSONValue(parsing: Array(sample.text.utf8))
        try sample.read(json)
        let damaged = Self.damaged(json)
        #expect(!damaged.isEmpty)
        for (path, document) in damaged {
            let error = #expect(throws: JSONMismatch.self, "\(path)") { try sample.read(document) }
            #expect(error?.path == path)
        }
    }

    private static func read<Value: JSONReadable>(_ text: String, as type: Value.Type) throws -> Value {
        try Value(json: JSONValue(parsing: Array(text.utf8)))
    }

    /// `json` with one of its values after another replaced by an object that is none of what is expected anywhere.
    private static func damaged(_ json: JSONValue) -> [(path: String, document: JSONValue)] {
        switch json {
        case .object(let members):
            return members.indices.flatMap { index in
                damaged(members[index].value, below: members[index].name) { value in
                    var changed = members
                    changed[index] = JSONMember(name: members[index].name, value: value)
                    return .object(changed)
                }
            }
        case .array(let elements):
            return elements.indices.flatMap { index in
                damaged(elements[index], below: "[\(index)]") { value in
                    var changed = elements
                    changed[index] = value
                    return .array(changed)
                }
            }
        default:
            return [(path: "", document: .object([JSONMember(name: "unexpected", value: .string("x"))]))]
        }
    }

    private static func damaged(
        _ value: JSONValue,
        below name: String,
        _ joined: (JSONValue) -> JSONValue
    ) -> [(path: String, document: JSONValue)] {
        damaged(value).map { inner in
            let joint = inner.path.isEmpty || inner.path.hasPrefix("[") ? "" : "."
            return (path: name + joint + inner.path, document: joined(inner.document))
        }
    }
}
