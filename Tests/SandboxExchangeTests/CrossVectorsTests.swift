import ExactDecimals
import Testing

/// An account whose figures are published, or follow from what is published.
struct CrossVector: Sendable, CustomTestStringConvertible {
    let name: String
    var year = "2026"
    var leverage = "3"
    let assets: [WorldAsset]
    /// Members of the reply of `margin/account`.
    var account: [String: String] = [:]
    var borrowable: [String: String] = [:]
    var transferable: [String: String] = [:]

    var testDescription: String { "\(name), rules of \(year), leverage \(leverage)" }
}

/// The accounts of the exchange's guides to margin levels and haircuts, and others worked out by hand from its rules.
@Suite struct CrossVectorsTests {
    private static let half = #""0.5""#
    private static let rank8 = """
        [{"upTo": "100000", "ratio": "1"}, {"upTo": "250000", "ratio": "0.8"}, {"upTo": "500000", "ratio": "0.6"},
         {"upTo": "700000", "ratio": "0.3"}, {"upTo": "1000000", "ratio": "0.1"}, {"ratio": "0"}]
        """

    /// Without debt there is no level; the collateral value shows what the bands leave.
    private static let haircuts: [CrossVector] = ["2023", "2026"].flatMap { year in
        [
            CrossVector(
                name: "H1",
                year: year,
                assets: [
                    WorldAsset(
                        name: "BTC",
                        price: "50000",
                        free: "2400",
                        liquidation: #"[{"upTo": "100000000", "ratio": "1"}, {"upTo": "120000000", "ratio": "0.975"}]"#
                    )
                ],
                account: ["TotalCollateralValueInUSDT": "119500000", "collateralMarginLevel": "999"]
            ),
            CrossVector(
                name: "H2",
                year: year,
                assets: [
                    WorldAsset(
                        name: "X",
                        price: "100",
                        free: "150000",
                        liquidation: """
                            [{"upTo": "500000", "ratio": "1"}, {"upTo": "1000000", "ratio": "0.9"},
                             {"upTo": "2000000", "ratio": "0.8"}, {"upTo": "4000000", "ratio": "0.6"},
                             {"upTo": "7000000", "ratio": "0.3"}, {"upTo": "10000000", "ratio": "0.1"}]
                            """
                    )
                ],
                account: ["TotalCollateralValueInUSDT": "4150000", "marginLevel": "999"]
            ),
        ]
    }

    private static let v1 = [
        WorldAsset(name: "USDC", price: "1", free: "200000", borrowed: "100000"),
        WorldAsset(
            name: "AXS",
            price: "2",
            free: "100000",
            borrowed: "25000",
            liquidation: #"[{"upTo": "100000", "ratio": "1"}, {"ratio": "0.8"}]"#
        ),
        WorldAsset(name: "BTC", price: "50000", borrowed: "1"),
    ]
    private static let v2 = [
        WorldAsset(name: "USDT", price: "1", free: "50000"),
        WorldAsset(name: "X", price: "100", free: "1000", borrowed: "600", liquidation: half),
    ]
    private static let v3 = [
        WorldAsset(name: "USDT", price: "1", free: "100000"),
        WorldAsset(name: "X", price: "100", free: "100", borrowed: "600", liquidation: half),
    ]
    private static let v4 = [
        WorldAsset(name: "USDT", price: "1", free: "100000"),
        WorldAsset(name: "X", price: "100", liquidation: half),
    ]
    private static let v5 = [
        WorldAsset(
            name: "X",
            price: "100",
            free: "1000",
            liquidation: rank8,
            borrow: #""0.4""#,
            withdraw: #""0.4""#
        ),
        WorldAsset(name: "USDT", price: "1", borrowed: "20000", borrow: #""0.9999""#),
    ]
    private static let v6 = [
        WorldAsset(name: "X", price: "100", free: "3000", borrowed: "1500", liquidation: rank8),
        WorldAsset(name: "USDT", price: "1", borrowed: "50000"),
    ]

    private static func v7(_ ratio: String) -> [WorldAsset] {
        [
            WorldAsset(name: "BTC", price: "64000", free: "0.25", liquidation: ratio),
            WorldAsset(name: "USDT", price: "1", free: "33459.6176", liquidation: ratio),
            WorldAsset(name: "USDC", price: "1", free: "2000", borrowed: "2000", liquidation: ratio),
            WorldAsset(name: "BNB", price: "600", free: "10", liquidation: #""0.95""#),
        ]
    }

    private static func account(value: String, level: String) -> [String: String] {
        ["TotalCollateralValueInUSDT": value, "collateralMarginLevel": level]
    }

    private static let of2026: [CrossVector] = [
        CrossVector(
            name: "V1",
            assets: v1,
            account: account(value: "390000", level: "1.95"),
            borrowable: ["USDC": "180000", "BTC": "3.6", "AXS": "90000"]
        ),
        CrossVector(name: "V1", leverage: "5", assets: v1, borrowable: ["USDC": "560000"]),
        CrossVector(
            name: "V2",
            assets: v2,
            account: account(value: "130000", level: "2.16666666").merging([
                "totalAssetOfBtc": "3", "totalLiabilityOfBtc": "1.2", "totalNetAssetOfBtc": "1.8",
                "marginLevel": "2.16666666", "withdrawCollateralMarginLevel": "2.16666666",
            ]) { $1 },
            borrowable: ["X": "800", "USDT": "80000"],
            // V8 of the facts is this account.
            transferable: ["X": "200", "USDT": "10000"]
        ),
        CrossVector(name: "V2", leverage: "5", assets: v2, borrowable: ["X": "2200"]),
        CrossVector(
            name: "V3",
            assets: v3,
            account: account(value: "110000", level: "1.83333333"),
            borrowable: ["X": "400", "USDT": "40000"]
        ),
        CrossVector(
            name: "V4",
            assets: v4,
            account: account(value: "100000", level: "999"),
            borrowable: ["X": "2000", "USDT": "200000"],
            transferable: ["USDT": "100000"]
        ),
        CrossVector(name: "V4", leverage: "5", assets: v4, borrowable: ["X": "4000"]),
        CrossVector(
            name: "V5",
            assets: v5,
            account: account(value: "40000", level: "2").merging([
                "marginLevel": "5", "withdrawCollateralMarginLevel": "2",
            ]) { $1 },
            borrowable: ["USDT": "20000"],
            transferable: ["X": "0"]
        ),
        CrossVector(
            name: "V6",
            assets: v6,
            account: account(value: "290000", level: "1.45"),
            borrowable: ["USDT": "0"],
            transferable: ["X": "0"]
        ),
        CrossVector(name: "V6", leverage: "5", assets: v6, borrowable: ["USDT": "160000"]),
        CrossVector(
            name: "V7",
            assets: v7(#""1""#),
            account: account(value: "57159.6176", level: "28.5798088"),
            borrowable: ["BTC": "1.69248805"]
        ),
        CrossVector(
            name: "V7b",
            assets: v7(#""0.9999""#),
            account: account(value: "57154.67163824", level: "28.57733581"),
            borrowable: ["BTC": "1.69233348"]
        ),
    ]

    private static let of2023: [CrossVector] = [
        CrossVector(
            name: "V1",
            year: "2023",
            assets: v1,
            account: account(value: "380000", level: "1.9"),
            borrowable: ["USDC": "160000", "BTC": "3.2", "AXS": "57142.85714285"]
        ),
        CrossVector(name: "V1", year: "2023", leverage: "5", assets: v1, borrowable: ["USDC": "520000"]),
        CrossVector(
            name: "V2",
            year: "2023",
            assets: v2,
            account: account(value: "100000", level: "1.66666666").merging([
                "totalAssetOfBtc": "3", "totalLiabilityOfBtc": "1.2", "marginLevel": "2.5",
            ]) { $1 },
            borrowable: ["X": "100", "USDT": "20000"]
        ),
        CrossVector(name: "V2", year: "2023", leverage: "5", assets: v2, borrowable: ["X": "333.33333333"]),
        CrossVector(
            name: "V3",
            year: "2023",
            assets: v3,
            account: account(value: "105000", level: "1.75"),
            borrowable: ["X": "150", "USDT": "30000"]
        ),
        CrossVector(name: "V4", year: "2023", assets: v4, borrowable: ["X": "1000", "USDT": "200000"]),
        CrossVector(name: "V4", year: "2023", leverage: "5", assets: v4, borrowable: ["X": "1333.33333333"]),
        // One list for all: what V5 gives with the list that is not for borrowing.
        CrossVector(name: "V5", year: "2023", assets: v5, borrowable: ["USDT": "140000"]),
        CrossVector(
            name: "V6",
            year: "2023",
            assets: v6,
            account: account(value: "250000", level: "1.25"),
            borrowable: ["USDT": "0"]
        ),
        CrossVector(name: "V6", year: "2023", leverage: "5", assets: v6, borrowable: ["USDT": "0"]),
        CrossVector(
            name: "V7",
            year: "2023",
            assets: v7(#""1""#),
            account: account(value: "57159.6176", level: "28.5798088"),
            borrowable: ["BTC": "1.69248805"]
        ),
        CrossVector(
            name: "V7b",
            year: "2023",
            assets: v7(#""0.9999""#),
            account: account(value: "57154.47163824", level: "28.57723581"),
            borrowable: ["BTC": "1.69198884"]
        ),
    ]

    @Test(arguments: haircuts + of2026 + of2023)
    func `the exchange serves the figures that its rules give`(vector: CrossVector) async throws {
        let world = CrossWorld(year: vector.year, leverage: vector.leverage, assets: vector.assets)
        let client = try world.client()
        let account = await client.signed("/sapi/v1/margin/account")
        for (member, value) in vector.account {
            #expect(account.field(member).flatMap { ExactDecimal($0) } == ExactDecimal(value), "\(member)")
        }
        for (asset, amount) in vector.borrowable {
            let response = await client.signed("/sapi/v1/margin/maxBorrowable", "asset=\(asset)")
            #expect(response.field("amount") == amount, "\(asset)")
        }
        for (asset, amount) in vector.transferable {
            let response = await client.signed("/sapi/v1/margin/maxTransferable", "asset=\(asset)")
            #expect(response.field("amount") == amount, "\(asset)")
        }
    }

    @Test func `each year's replies have that year's members`() async throws {
        for (year, has, lacks) in [
            ("2023", "totalOpenOrderLossInUSDT", "withdrawCollateralMarginLevel"),
            ("2026", "withdrawCollateralMarginLevel", "totalOpenOrderLossInUSDT"),
        ] {
            let client = try CrossWorld(year: year, leverage: "3", assets: Self.v5).client()
            let account = await client.signed("/sapi/v1/margin/account")
            #expect(account.field(has) != nil)
            #expect(account.field(lacks) == nil)
            let ratios = await client.send("/sapi/v1/margin/crossMarginCollateralRatio").text
            #expect(
                ratios.contains(#""borrowCollaterals":[{"minUsdValue":"0","discountRate":"0.4"}]"#) == (year == "2026")
            )
            #expect(ratios.contains("withdrawCollaterals") == (year == "2026"))
            #expect(ratios.contains(#"{"minUsdValue":"0","maxUsdValue":"100000","discountRate":"1"}"#))
            // The open last band has no end.
            #expect(ratios.contains(#"{"minUsdValue":"1000000","discountRate":"0"}"#))
        }
    }
}
