import BorrowAnalysis
import ExactDecimals
import Foundation
import BinanceMargin
import Testing

/// An account that the independent program, `Tests/Fixtures/accounts.py`, made and solved.
struct RandomAccount: Decodable, Sendable {
    struct Band: Decodable, Sendable {
        let min: String
        let max: String?
        let ratio: String
    }

    struct Holding: Decodable, Sendable {
        let asset: String
        var free: String
        var locked: String
        var borrowed: String
        var interest: String
        var price: String
        var liquidation: [Band]
        var borrow: [Band]?
        var withdraw: [Band]?
    }

    struct Expected: Decodable, Sendable {
        let totalAssetOfBtc: String
        let totalLiabilityOfBtc: String
        let totalNetAssetOfBtc: String
        let marginLevel: String
        let collateralMarginLevel: String
        let withdrawCollateralMarginLevel: String?
        let totalCollateralValue: String
        let maxBorrowable: String
        let limitedBy: String
        let maxTransferable: [String: String]
    }

    struct Candidate: Decodable, Sendable {
        let value: String
        let level: String
        let amount: String
    }

    let rule: String
    let normalBar: String
    var assets: [Holding]
    let ask: String
    let borrowLimit: String
    let inventory: String
    let capacity: String
    var expected: Expected
    let candidates: [String: [String: Candidate]]
    let differs: String

    /// What a client would have read of it.
    func readings(_ change: (inout ReadingTexts) -> Void = { _ in }) throws -> BorrowReadings {
        var texts = ReadingTexts(self)
        change(&texts)
        return try texts.readings
    }
}

/// The responses about an account, as texts that a test may change before they are read; nil where one was refused.
struct ReadingTexts {
    let ask: String
    var figures: String?
    var account: String?
    var thresholds: String?
    var ratios: String?
    var terms: String?
    var inventory: String?
    var listing: String?
    var prices: [String: String]
    var conditions = AccountConditions()

    init(_ random: RandomAccount) {
        ask = random.ask
        figures = #"{"amount":"\#(random.expected.maxBorrowable)","borrowLimit":"\#(random.borrowLimit)"}"#
        account = Self.account(random)
        thresholds = #"{"normalBar":"\#(random.normalBar)","marginCallBar":"1.3","forceLiquidationBar":"1.1"}"#
        ratios = "[" + random.assets.map(Self.ratios).joined(separator: ",") + "]"
        terms = #"[{"vipLevel":0,"coin":"\#(ask)","borrowable":true,"borrowLimit":"\#(random.borrowLimit)"}]"#
        inventory = #"{"assets":{"\#(ask)":"\#(random.inventory)"},"updateTime":1}"#
        listing = #"[{"assetName":"\#(ask)","isBorrowable":true,"userMinBorrow":"0"}]"#
        prices = Dictionary(
            uniqueKeysWithValues: random.assets.filter { $0.asset != "USDT" }.map { ($0.asset, $0.price) }
        )
    }

    private static func account(_ random: RandomAccount) -> String {
        let expected = random.expected
        let withdraw =
            expected.withdrawCollateralMarginLevel.map { #""withdrawCollateralMarginLevel":"\#($0)","# } ?? ""
        // Both spellings of the collateral value occur.
        let spelling = random.rule == "2026" ? "totalCollateralValueInUSDT" : "TotalCollateralValueInUSDT"
        return """
            {"created":true,"borrowEnabled":true,"marginLevel":"\(expected.marginLevel)",
            "collateralMarginLevel":"\(expected.collateralMarginLevel)",\(withdraw)
            "totalAssetOfBtc":"\(expected.totalAssetOfBtc)","totalLiabilityOfBtc":"\(expected.totalLiabilityOfBtc)",
            "totalNetAssetOfBtc":"\(expected.totalNetAssetOfBtc)","\(spelling)":"\(expected.totalCollateralValue)",
            "userAssets":[\(random.assets.map(balance).joined(separator: ","))]}
            """
    }

    private static func balance(_ holding: RandomAccount.Holding) -> String {
        """
        {"asset":"\(holding.asset)","free":"\(holding.free)","locked":"\(holding.locked)",
        "borrowed":"\(holding.borrowed)","interest":"\(holding.interest)","netAsset":"0"}
        """
    }

    private static func ratios(_ holding: RandomAccount.Holding) -> String {
        let lists = [
            ("collaterals", holding.liquidation), ("borrowCollaterals", holding.borrow),
            ("withdrawCollaterals", holding.withdraw),
        ]
        .compactMap { name, bands in bands.map { "\"\(name)\":[\($0.map(band).joined(separator: ","))]" } }
        return #"{"assetNames":["\#(holding.asset)"],\#(lists.joined(separator: ","))}"#
    }

    private static func band(_ band: RandomAccount.Band) -> String {
        let end = band.max.map { #""maxUsdValue":"\#($0)","# } ?? ""
        return #"{"minUsdValue":"\#(band.min)",\#(end)"discountRate":"\#(band.ratio)"}"#
    }

    var readings: BorrowReadings {
        get throws {
            var prices: [String: Reading<PriceIndex>] = [:]
            for (asset, price) in self.prices {
                prices[asset] = Self.read("priceIndex", #"{"calcTime":1,"symbol":"\#(asset)USDT","price":"\#(price)"}"#)
            }
            return BorrowReadings(
                asset: try #require(Asset(ask)),
                scope: .cross,
                figures: Self.read("maxBorrowable", figures),
                listing: Self.read("allAssets", listing),
                inventory: Self.read("available-inventory", inventory),
                account: Self.read("account/info", #"{"vipLevel":0}"#),
                delistings: Self.read("delist-schedule", "[]"),
                cross: CrossReadings(
                    account: Self.read("account", account),
                    thresholds: Self.read("tradeCoeff", thresholds),
                    terms: Self.read("crossMarginData", terms),
                    ratios: Self.read("crossMarginCollateralRatio", ratios),
                    restricted: Self.read("restricted-asset", "{}"),
                    prices: prices
                ),
                conditions: conditions
            )
        }
    }

    static func read<Value: JSONReadable & Sendable>(_ path: String, _ text: String?) -> Reading<Value> {
        guard let text, let value = try? Value(json: JSONValue.reading(Array(text.utf8))) else {
            return Reading(source: path, outcome: .failure(ExchangeError(.network, .emptyBody)))
        }
        return Reading(source: path, outcome: .success(value))
    }
}
