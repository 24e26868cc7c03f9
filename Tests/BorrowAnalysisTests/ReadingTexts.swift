import ExactDecimals
import BinanceMargin
import JSONText
import BorrowAnalysis
import Foundation
import TestSupport
import Testing

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

    init(_ solved: SolvedAccount) {
        ask = solved.ask
        figures = #"{"amount":"\#(solved.expected.maxBorrowable)","borrowLimit":"\#(solved.borrowLimit)"}"#
        account = Self.account(solved)
        thresholds = #"{"normalBar":"\#(solved.normalBar)","marginCallBar":"1.3","forceLiquidationBar":"1.1"}"#
        ratios = "[" + solved.assets.map(Self.ratios).joined(separator: ",") + "]"
        terms = #"[{"vipLevel":0,"coin":"\#(ask)","borrowable":true,"borrowLimit":"\#(solved.borrowLimit)"}]"#
        inventory = #"{"assets":{"\#(ask)":"\#(solved.inventory)"},"updateTime":1}"#
        listing = #"[{"assetName":"\#(ask)","isBorrowable":true,"userMinBorrow":"0"}]"#
        prices = Dictionary(
            uniqueKeysWithValues: solved.assets.filter { $0.asset != "USDT" }.map { ($0.asset, $0.price) }
        )
    }

    private static func account(_ solved: SolvedAccount) -> String {
        let expected = solved.expected
        let withdraw =
            expected.withdrawCollateralMarginLevel.map { #""withdrawCollateralMarginLevel":"\#($0)","# } ?? ""
        // Both spellings of the collateral value occur.
        let spelling = solved.rule == "2026" ? "totalCollateralValueInUSDT" : "TotalCollateralValueInUSDT"
        return """
            {"created":true,"borrowEnabled":true,"marginLevel":"\(expected.marginLevel)",
            "collateralMarginLevel":"\(expected.collateralMarginLevel)",\(withdraw)
            "totalAssetOfBtc":"\(expected.totalAssetOfBtc)","totalLiabilityOfBtc":"\(expected.totalLiabilityOfBtc)",
            "totalNetAssetOfBtc":"\(expected.totalNetAssetOfBtc)","\(spelling)":"\(expected.totalCollateralValue)",
            "userAssets":[\(solved.assets.map(balance).joined(separator: ","))]}
            """
    }

    private static func balance(_ holding: SolvedAccount.Asset) -> String {
        """
        {"asset":"\(holding.asset)","free":"\(holding.free)","locked":"\(holding.locked)",
        "borrowed":"\(holding.borrowed)","interest":"\(holding.interest)","netAsset":"0"}
        """
    }

    private static func ratios(_ holding: SolvedAccount.Asset) -> String {
        let lists = [
            ("collaterals", holding.liquidation), ("borrowCollaterals", holding.borrow),
            ("withdrawCollaterals", holding.withdraw),
        ]
        .compactMap { name, bands in bands.map { "\"\(name)\":[\($0.map(band).joined(separator: ","))]" } }
        return #"{"assetNames":["\#(holding.asset)"],\#(lists.joined(separator: ","))}"#
    }

    private static func band(_ band: SolvedAccount.Band) -> String {
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
        guard let text, let value = try? Value(json: JSONValue(parsing: Array(text.utf8))) else {
            return Reading(source: path, outcome: .failure(ExchangeError(.network, .emptyBody)))
        }
        return Reading(source: path, outcome: .success(value))
    }
}

extension SolvedAccount {
    /// The readings that a client would have of the account.
    func readings(_ change: (inout ReadingTexts) -> Void = { _ in }) throws -> BorrowReadings {
        var texts = ReadingTexts(self)
        change(&texts)
        return try texts.readings
    }
}
