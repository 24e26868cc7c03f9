import ExactDecimals
import BorrowAnalysis
import BinanceMargin
import Testing

/// An isolated pair: 1 BTC at 20000 held, 10000 USDT owed. At R = 1.111 that carries 8890 / (0.111 · 20000) BTC more.
@Suite struct IsolatedAccountTests {
    private struct Pair {
        var amount = "4.00450450"
        var marginLevel = "2"
        var tiers = [Self.tier(1, maximum: "9")]
        var conditions = AccountConditions()

        static func tier(_ number: Int, maximum: String?, ratio: String = "1.111", isPublic: Bool? = nil) -> String {
            let maximum = maximum.map { "\"\($0)\"" } ?? "null"
            return """
                {"symbol":"BTCUSDT","tier":\(number),"effectiveMultiple":"10","initialRiskRatio":"\(ratio)",
                "liquidationRiskRatio":"1.05","baseAssetMaxBorrowable":\(maximum),"quoteAssetMaxBorrowable":"60000"
                \(isPublic.map { ",\"isPublic\":\($0)" } ?? "")}
                """
        }

        var limits: BorrowLimits {
            get throws {
                let account = """
                    {"assets":[{"symbol":"BTCUSDT","isolatedCreated":true,"enabled":true,"marginLevel":"\(marginLevel)",
                    "marginRatio":"10","indexPrice":"20000","baseAsset":{"asset":"BTC","borrowEnabled":true,"borrowed":"0",
                    "free":"1","interest":"0","locked":"0","netAsset":"1"},"quoteAsset":{"asset":"USDT",
                    "borrowEnabled":true,"borrowed":"10000","free":"0","interest":"0","locked":"0","netAsset":"-10000"}}]}
                    """
                let readings = BorrowReadings(
                    asset: try #require(Asset("BTC")),
                    scope: .isolated(try #require(Symbol("BTCUSDT"))),
                    figures: ReadingTexts.read("maxBorrowable", #"{"amount":"\#(amount)","borrowLimit":"60"}"#),
                    listing: ReadingTexts.read("allAssets", #"[{"assetName":"BTC","isBorrowable":true}]"#),
                    inventory: ReadingTexts.read("available-inventory", #"{"assets":{"BTC":"500"}}"#),
                    account: ReadingTexts.read("account/info", #"{"vipLevel":0}"#),
                    delistings: ReadingTexts.read("delist-schedule", "[]"),
                    isolated: IsolatedReadings(
                        account: ReadingTexts.read("isolated/account", account),
                        tiers: ReadingTexts.read("isolatedMarginTier", "[\(tiers.joined(separator: ","))]"),
                        terms: ReadingTexts.read("isolatedMarginData", "[]"),
                        pairs: ReadingTexts.read("isolated/allPairs", "[]")
                    ),
                    conditions: conditions
                )
                return LimitAnalysis(readings).limits
            }
        }
    }

    @Test func `the tier's ratio makes the amount, and the reason is certain`() throws {
        let limits = try Pair().limits
        #expect(limits.limiting.map(\.kind) == [.collateral])
        #expect(!limits.isLikely)
        #expect(limits.rule == nil)
    }

    @Test func `a level that is not assets over debts leaves the reason likely, as special keys do`() throws {
        let contradicted = try Pair(marginLevel: "1.9").limits
        #expect(contradicted.limiting.map(\.kind) == [.collateral])
        #expect(contradicted.isLikely)
        #expect(try Pair(conditions: AccountConditions(hasSpecialKeys: true)).limits.isLikely)
        #expect(try !Pair(marginLevel: "999").limits.isLikely)
    }

    @Test func `from a tier that could not be read nothing is concluded about any`() throws {
        let limits = try Pair(tiers: [Pair.tier(1, maximum: "9"), Pair.tier(2, maximum: nil)]).limits
        #expect(limits.limiting.isEmpty)
        #expect(!limits.constraints.contains { [.collateral, .tier].contains($0.kind) })
    }

    @Test func `a tier that is not public may be another account's, which is likely at most`() throws {
        let tiers = [
            Pair.tier(1, maximum: "9", ratio: "1.05", isPublic: false), Pair.tier(2, maximum: "9", isPublic: true),
        ]
        let limits = try Pair(tiers: tiers).limits
        #expect(limits.limiting.map(\.kind) == [.collateral])
        #expect(limits.isLikely)
    }
}
